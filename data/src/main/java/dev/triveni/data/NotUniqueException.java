package dev.triveni.data;

/// Says that there are several rows where one was asked for.
public final class NotUniqueException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public NotUniqueException(String message) {
    super(message);
  }
}
