package dev.triveni.data;

/// Says that a relation was not fetched and cannot be loaded any more.
public final class NotLoadedException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public NotLoadedException(String message) {
    super(message);
  }
}
