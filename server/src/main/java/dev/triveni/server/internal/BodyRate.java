package dev.triveni.server.internal;

import dev.triveni.web.spi.ServerSettings;
import java.util.concurrent.TimeUnit;

/// How long a client may make the reader of its body wait. Immutable.
///
/// @param graceNanos how long in any case
/// @param bytesPerSecond each byte that came buys this part of a second; 0 for no limit
record BodyRate(long graceNanos, long bytesPerSecond) {

  static BodyRate of(ServerSettings settings) {
    return new BodyRate(settings.headerTimeout().toNanos(), settings.bodyBytesPerSecond());
  }

  /// The time that a reader of so many bytes may have waited altogether.
  long nanosFor(long bytesRead) {
    if (bytesPerSecond == 0) {
      return Long.MAX_VALUE;
    }
    long seconds = bytesRead / bytesPerSecond;
    return graceNanos + TimeUnit.SECONDS.toNanos(seconds);
  }
}
