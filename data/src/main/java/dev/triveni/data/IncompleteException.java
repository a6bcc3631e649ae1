package dev.triveni.data;

/// Says that an entity cannot be saved because something is missing.
public final class IncompleteException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public IncompleteException(String message) {
    super(message);
  }
}
