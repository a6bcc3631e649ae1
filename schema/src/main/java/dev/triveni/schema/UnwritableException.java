package dev.triveni.schema;

/// Says that a value has no form in JSON, such as a number that is not finite.
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public UnwritableException(String message) {
    super(message);
  }

  /// An exception with a message that begins with an id, and its cause.
  public UnwritableException(String message, Throwable cause) {
    super(message, cause);
  }
}
