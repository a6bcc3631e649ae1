package dev.triveni.web.spi;

import dev.triveni.web.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// A response ready for the wire. Used by one thread.
///
/// @param status the status code
/// @param headers every field but `Content-Length`, `Date` and those of the connection
/// @param length the body's length in bytes, or -1 if only writing it will tell; 0 with the status
///   204, 205 and 304, where it says nothing of what another status would send
/// @param body writes the body; for a `HEAD` request it is not called
/// @param afterwards what is left to do once the response is sent or has broken off; the engine
///   calls it exactly once for each reply, and it never throws
public record Reply(
    int status, Headers headers, long length, BodyWriter body, Runnable afterwards) {

  /// The length of a body that is not known before it is written.
  public static final long UNKNOWN_LENGTH = -1;

  /// A reply with nothing left to do afterwards.
  public Reply(int status, Headers headers, long length, BodyWriter body) {
    this(status, headers, length, body, () -> {});
  }

  /// This reply with something to do once it is sent or has broken off.
  public Reply afterwards(Runnable work) {
    return new Reply(status, headers, length, body, work);
  }

  /// What makes a WebSocket of the connection, if this reply does.
  public Optional<SocketUpgrade> upgrade() {
    return body instanceof SocketUpgrade upgrade ? Optional.of(upgrade) : Optional.empty();
  }

  /// Writes the bytes of a body.
  @FunctionalInterface
  public interface BodyWriter {

    /// Writes all bytes to `out`, and flushes where the client must see them before the end. Does
    /// not close `out`. If it throws, the engine breaks the connection off, so that the client
    /// cannot take a part for the whole.
    void writeTo(OutputStream out) throws IOException;
  }
}
