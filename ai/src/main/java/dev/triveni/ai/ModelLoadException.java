package dev.triveni.ai;

/// Says that a model cannot be loaded: what is missing or wrong, where, and what to do.
public final class ModelLoadException extends ModelException {
  private static final long serialVersionUID = 1L;

  /// An exception with this message.
  public ModelLoadException(String message) {
    super(message);
  }

  /// An exception with this message and what led to it.
  public ModelLoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
