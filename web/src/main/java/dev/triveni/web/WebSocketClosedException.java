package dev.triveni.web;

/// Says that a WebSocket is closed: nothing can be received or sent any more. A handler need not
/// catch it.
public final class WebSocketClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;

  /// An exception about a socket that was closed so.
  public WebSocketClosedException(int code, String reason) {
    super("The WebSocket is closed: " + (reason.isEmpty() ? code : code + " " + reason));
    this.code = code;
    this.reason = reason;
  }

  /// The code: 1000 for a normal end, 1001 for a page that was left, 1005 for none, 1006 for a
  /// connection that was lost.
  public int code() {
    return code;
  }

  /// The reason; empty if none was given.
  public String reason() {
    return reason;
  }
}
