package dev.triveni.data;

/// Says that another transaction was in the way: nothing was written, and it may be tried again.
public final class ContentionException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id, and its cause.
  public ContentionException(String message, Throwable cause) {
    super(message, cause);
  }
}
