package dev.triveni.html.internal;

import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.web.SetupProblem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The templates of an application, or of a library. Thread-safe.
sealed interface TemplateShelf permits CompiledShelf, WatchedShelf, WrittenShelf {

  /// The template of this name.
  Optional<CompiledTemplate> find(String name);

  /// The template that has become this class.
  Optional<CompiledTemplate> ofClass(String className);

  /// The names of all.
  Collection<String> names();

  /// What is known to be wrong at the start.
  List<SetupProblem> problems();
}
