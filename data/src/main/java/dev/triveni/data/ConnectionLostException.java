package dev.triveni.data;

/// Says that the connection to the database was lost in the middle of something.
public final class ConnectionLostException extends DataException {
  private static final long serialVersionUID = 1L;

  private final boolean mayBeCommitted;

  /// An exception with a message that begins with an id, and its cause.
  ///
  /// @param mayBeCommitted whether the database may have kept what was sent
  public ConnectionLostException(String message, Throwable cause, boolean mayBeCommitted) {
    super(message, cause);
    this.mayBeCommitted = mayBeCommitted;
  }

  /// Whether the database may have kept what was sent: if not, it can be done again as it is; else
  /// one must look first.
  public boolean mayBeCommitted() {
    return mayBeCommitted;
  }
}
