package dev.triveni.ai;

import dev.triveni.ai.internal.AwaitedEmbedding;
import dev.triveni.ai.internal.AwaitedLanguages;
import dev.triveni.ai.internal.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The models of an application, by the names that it gives them. Set up in one thread; thread-safe
/// once the application has started.
///
/// A model can be asked for before it is loaded; calls then wait until it is.
public final class Models {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Models() {}

  /// Adds an embedding model.
  ///
  /// @throws IllegalArgumentException if the name is taken
  public Models embedding(String name, ModelSource<EmbeddingModel> source) {
    Slot<EmbeddingModel> slot = new Slot<>(name, source);
    return add(name, new Entry(slot, new AwaitedEmbedding(slot)));
  }

  /// Adds a detector of languages.
  ///
  /// @throws IllegalArgumentException if the name is taken
  public Models languages(String name, ModelSource<LanguageDetector> source) {
    Slot<LanguageDetector> slot = new Slot<>(name, source);
    return add(name, new Entry(slot, new AwaitedLanguages(slot)));
  }

  /// The names of all models, in the order in which they were added.
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /// The model of this name, if there is one and it is of this kind.
  public <M extends Model> Optional<M> find(String name, Class<M> kind) {
    return Optional.ofNullable(entries.get(name)).flatMap(entry -> entry.as(kind).findFirst());
  }

  /// The model of this kind that was added first.
  <M extends Model> Optional<M> first(Class<M> kind) {
    return entries.values().stream().flatMap(entry -> entry.as(kind)).findFirst();
  }

  /// What is to be loaded.
  List<Slot<?>> slots() {
    return entries.values().stream().<Slot<?>>map(Entry::slot).toList();
  }

  private Models add(String name, Entry entry) {
    if (entries.putIfAbsent(name, entry) != null) {
      throw new IllegalArgumentException(
          "TRV-AI-022 Two models are called '" + name + "'. Give each its own name.");
    }
    return this;
  }

  /// Where a model will be, and the model as its users see it all the time.
  private record Entry(Slot<?> slot, Model face) {
    <M extends Model> Stream<M> as(Class<M> kind) {
      return Stream.of(face).filter(kind::isInstance).map(kind::cast);
    }
  }
}
