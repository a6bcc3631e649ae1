package dev.triveni.ai;

/// Knows where a model is and how it is loaded. Immutable.
///
/// @param <M> what the model can do once it is loaded
@FunctionalInterface
public interface ModelSource<M extends Model> {

  /// Loads the model and warms it up. Takes from tenths of seconds to minutes.
  ///
  /// @throws ModelLoadException if a file is missing or not the expected one, or cannot be used
  M load();
}
