package dev.triveni.html.internal;

import dev.triveni.html.TemplateException;
import dev.triveni.html.compiler.TemplateSyntaxException;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.html.spi.TemplateSet;
import dev.triveni.web.App;
import dev.triveni.web.Nearest;
import dev.triveni.web.SetupProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;

/// All templates of an application: its own, then those of its libraries. Thread-safe.
public final class TemplateLibrary {
  private final List<TemplateShelf> shelves;

  private TemplateLibrary(List<TemplateShelf> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  /// Those that are written in the program, those of folders, and those found as services. Where
  /// the sources of compiled ones are at hand, they are watched.
  public static TemplateLibrary load(List<Path> folders, Map<String, String> written) {
    List<TemplateShelf> shelves = new ArrayList<>();
    shelves.add(new WrittenShelf(written));
    folders.forEach(folder -> shelves.add(WatchedShelf.of(folder)));
    for (TemplateSet set : ServiceLoader.load(TemplateSet.class)) {
      shelves.add(shelfOf(set));
    }
    return new TemplateLibrary(shelves);
  }

  private static TemplateShelf shelfOf(TemplateSet set) {
    CompiledShelf compiled = new CompiledShelf(set);
    return BuildFolders.findResources(set)
        .filter(_ -> TemplateJavac.isHere())
        .<TemplateShelf>map(resources -> WatchedShelf.of(resources, compiled))
        .orElse(compiled);
  }

  /// The first of these names that there is a template of; the last if there is none.
  public String first(List<String> names) {
    return names.stream()
        .filter(name -> shelves.stream().anyMatch(shelf -> shelf.find(name).isPresent()))
        .findFirst()
        .orElseGet(names::getLast);
  }

  /// The template of this name.
  ///
  /// @throws TemplateException if there is none
  public CompiledTemplate get(String name) {
    for (TemplateShelf shelf : shelves) {
      CompiledTemplate found = shelf.find(name).orElse(null);
      if (found != null) {
        return found;
      }
    }
    throw new TemplateException(missing(name));
  }

  /// The template that has become this class, for messages.
  Optional<CompiledTemplate> ofClass(String className) {
    return shelves.stream().flatMap(shelf -> shelf.ofClass(className).stream()).findFirst();
  }

  /// What is wrong with the templates, as far as it is known before they are shown.
  public List<SetupProblem> problems() {
    return shelves.stream().flatMap(shelf -> shelf.problems().stream()).toList();
  }

  /// Lets the application answer with the line of a template that cannot be compiled, if its
  /// templates are being edited.
  public void showSyntaxErrors(App app) {
    List<WatchedShelf> watched =
        shelves.stream()
            .filter(WatchedShelf.class::isInstance)
            .map(WatchedShelf.class::cast)
            .toList();
    if (!watched.isEmpty()) {
      app.onError(
          TemplateSyntaxException.class,
          (error, request) -> SyntaxErrorPage.of(error, text(watched, error.file()), request));
    }
  }

  private static String text(List<WatchedShelf> watched, String file) {
    return watched.stream().flatMap(shelf -> shelf.findText(file).stream()).findFirst().orElse("");
  }

  private String missing(String name) {
    Collection<String> names = new TreeSet<>();
    shelves.forEach(shelf -> names.addAll(shelf.names()));
    List<String> nearest = Nearest.to(name, names);
    String others =
        nearest.isEmpty()
            ? names.isEmpty() ? "There are none at all." : "There are " + names + "."
            : "Did you mean '" + String.join("' or '", nearest) + "'?";
    return "TRV-HTML-001 There is no template '%s'. %s Its file would be templates/%s.jte among the resources."
        .formatted(name, others, name);
  }
}
