package dev.triveni.web.internal;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.web.HttpException;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.WebSocketException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Why a WebSocket closes (RFC 6455, section 7.4).
///
/// @param code the code
/// @param reason a few words, which fit into a frame
public record CloseReason(int code, String reason) {
  static final CloseReason NORMAL = new CloseReason(1000, "");
  static final CloseReason GOING_AWAY = new CloseReason(1001, "The server stops");
  static final int LOST = 1006;

  private static final int INTERNAL_ERROR = 1011;
  private static final int LONGEST_REASON = 123;

  /// One that a handler asks for.
  ///
  /// @throws IllegalArgumentException for a code that must not be sent
  public static CloseReason requested(int code, String reason) {
    boolean standard = code >= 1000 && code <= 1014 && (code <= 1003 || code >= 1007);
    if (!standard && (code < 3000 || code > 4999)) {
      throw new IllegalArgumentException(
          "TRV-WEB-162 "
              + code
              + " is not a code that closes a WebSocket. Use 1000 to 1003, 1007 to 1014, or one of"
              + " your own from 3000 to 4999.");
    }
    return new CloseReason(code, shortened(reason));
  }

  /// What the client is told of a handler that failed.
  static CloseReason of(Throwable failure, String requestId) {
    return switch (failure) {
      case HttpException told when told.status() < 500 || told.status() == 503 ->
          new CloseReason(codeOf(told.status()), shortened(told.detail()));
      case WebSocketException told -> requested(told.code(), told.reason());
      case InvalidInputException invalid ->
          new CloseReason(1007, shortened(invalid.mistakes().getFirst().msg()));
      default -> new CloseReason(INTERNAL_ERROR, "Something went wrong here, request " + requestId);
    };
  }

  /// Whether it is the server's own failure, which belongs into the log.
  boolean isFailure() {
    return code == INTERNAL_ERROR;
  }

  WebSocketClosedException toException() {
    return new WebSocketClosedException(code, reason);
  }

  private static int codeOf(int status) {
    return switch (status) {
      case 413 -> 1009;
      case 415 -> 1003;
      case 422 -> 1007;
      case 503 -> 1013;
      default -> 1008;
    };
  }

  /// As many whole characters as fit.
  private static String shortened(String reason) {
    ByteBuffer room = ByteBuffer.allocate(LONGEST_REASON);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(reason), room, true);
    return StandardCharsets.UTF_8.decode(room.flip()).toString();
  }
}
