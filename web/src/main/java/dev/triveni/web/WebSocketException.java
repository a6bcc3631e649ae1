package dev.triveni.web;

import dev.triveni.web.internal.CloseReason;

/// Closes a WebSocket with a code and a reason. Thrown from anywhere below a handler that talks
/// over one; where the WebSocket is not open yet, it is refused with 403.
///
/// ```java
/// throw new WebSocketException(1008, "This room is for members.");
/// ```
public final class WebSocketException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;

  /// An exception that closes a WebSocket so.
  ///
  /// @param reason a few words for the client; of long ones the beginning is sent
  /// @throws IllegalArgumentException for a code that must not be sent
  public WebSocketException(int code, String reason) {
    super(CloseReason.requested(code, reason).reason());
    this.code = code;
    this.reason = reason;
  }

  /// The code.
  public int code() {
    return code;
  }

  /// The reason.
  public String reason() {
    return reason;
  }
}
