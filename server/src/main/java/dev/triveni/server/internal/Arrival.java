package dev.triveni.server.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Since when a connection has been sending something without ending it: a handshake, a head, a
/// frame. Bodies do not count, they have a rate of their own. Read by the sweeper, written by
/// whatever thread reads the connection, one at a time.
final class Arrival {
  private static final long NOTHING = 0;

  private final AtomicInteger requests = new AtomicInteger();
  private volatile long since = NOTHING;
  private @Nullable FrameScan frames = new FrameScan();
  private boolean isHttp2;

  /// Bytes of TLS have come, which may or may not be a whole record.
  void encrypted() {
    begin();
  }

  /// The TLS handshake has ended: what it began is no debt any more.
  void handshakeEnded() {
    since = NOTHING;
  }

  /// Bytes `from` to `to` of the buffer have come.
  void plain(ByteBuffer buffer, int from, int to, boolean http2) {
    if (http2 && !isHttp2) {
      isHttp2 = true;
      frames = frames == null ? new FrameScan() : frames;
    }
    if (frames != null) {
      frames(frames, buffer, from, to);
    } else if (!isHttp2) {
      begin();
    }
  }

  void requestBegins() {
    requests.incrementAndGet();
    if (!isHttp2) {
      since = NOTHING;
    }
  }

  void requestEnds() {
    requests.decrementAndGet();
  }

  boolean isIdle() {
    return requests.get() == 0;
  }

  boolean isLate(long now, long nanos) {
    long begun = since;
    return begun != NOTHING && now - begun > nanos;
  }

  private void frames(FrameScan scan, ByteBuffer buffer, int from, int to) {
    boolean ended = scan.read(buffer, from, to);
    if (scan.isOther()) {
      frames = null;
      plain(buffer, from, to, isHttp2);
    } else if (!scan.isWaiting()) {
      since = NOTHING;
    } else if (ended || since == NOTHING) {
      since = now();
    }
  }

  /// While a request is in progress, what comes is its body or belongs to a later one.
  private void begin() {
    if (since == NOTHING && requests.get() == 0) {
      since = now();
    }
  }

  private static long now() {
    long now = System.nanoTime();
    return now == NOTHING ? 1 : now;
  }
}
