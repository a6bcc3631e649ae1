package dev.triveni.web.internal;

import dev.triveni.web.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// A line for each request, at the level `DEBUG` of the logger `dev.triveni.web.access`.
final class AccessLog {
  private static final Logger LOG = System.getLogger("dev.triveni.web.access");
  private static final long OFF = Long.MIN_VALUE;

  private AccessLog() {}

  /// When a request began, to be handed to [#write].
  static long begin() {
    return LOG.isLoggable(Level.DEBUG) ? System.nanoTime() : OFF;
  }

  /// Writes the line once the response is sent or has broken off.
  static void write(Request request, int status, long begun) {
    if (begun != OFF) {
      double millis = Math.floorDiv(System.nanoTime() - begun, 100_000) / 10.0;
      LOG.log(
          Level.DEBUG, request + " " + status + " in " + millis + " ms, request " + request.id());
    }
  }
}
