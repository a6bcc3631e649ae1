package dev.triveni.data;

/// Says that there is no row where one was asked for.
public final class NotFoundException extends DataException {
  private static final long serialVersionUID = 1L;

  /// An exception with a message that begins with an id.
  public NotFoundException(String message) {
    super(message);
  }
}
