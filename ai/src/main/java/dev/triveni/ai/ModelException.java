package dev.triveni.ai;

/// Says that a model did not answer a call.
public class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// An exception with this message.
  public ModelException(String message) {
    super(message);
  }

  /// An exception with this message and what led to it.
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
