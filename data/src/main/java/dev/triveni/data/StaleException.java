package dev.triveni.data;

/// Says that somebody else has changed a row in the meantime.
public final class StaleException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public StaleException(String message) {
    super(message);
  }
}
