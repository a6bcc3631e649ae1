package dev.triveni.server.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Follows the bytes of an HTTP/2 connection from frame to frame, just far enough to tell whether a
/// preface, a frame or a block of header fields is waiting for its rest. Used by one thread at a
/// time.
final class FrameScan {
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_LENGTH = 9;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int CONTINUATION = 9;
  private static final int END_HEADERS = 4;

  private final int[] header = new int[HEADER_LENGTH];
  private int prefaceRead;
  private int headerRead;
  private int payloadLeft;
  private boolean blockIsOpen;
  private boolean other;

  /// Reads on.
  ///
  /// @return whether something ended that had been waiting: the preface, a frame, or the last frame
  ///   of a header block
  boolean read(ByteBuffer buffer, int from, int to) {
    boolean ended = false;
    int at = from;
    while (at < to && !other) {
      if (prefaceRead < PREFACE.length) {
        ended |= preface(buffer.get(at++));
      } else if (headerRead < HEADER_LENGTH) {
        header[headerRead++] = buffer.get(at++) & 0xFF;
        ended |= headerRead == HEADER_LENGTH && frameBegins();
      } else {
        int step = Math.min(payloadLeft, to - at);
        at += step;
        payloadLeft -= step;
        ended |= payloadLeft == 0 && frameEnds();
      }
    }
    return ended;
  }

  /// Whether this is no HTTP/2 at all.
  boolean isOther() {
    return other;
  }

  /// Whether the client has begun something that it must end soon. The payload of DATA is none.
  boolean isWaiting() {
    boolean inPreface = prefaceRead > 0 && prefaceRead < PREFACE.length;
    boolean inHeader = headerRead > 0 && headerRead < HEADER_LENGTH;
    boolean inPayload = headerRead == HEADER_LENGTH && header[3] != DATA;
    return inPreface || inHeader || inPayload || blockIsOpen;
  }

  private boolean preface(byte next) {
    other = next != PREFACE[prefaceRead++];
    return prefaceRead == PREFACE.length;
  }

  private boolean frameBegins() {
    payloadLeft = header[0] << 16 | header[1] << 8 | header[2];
    return payloadLeft == 0 && frameEnds();
  }

  private boolean frameEnds() {
    headerRead = 0;
    int type = header[3];
    if (type == HEADERS || type == CONTINUATION) {
      blockIsOpen = (header[4] & END_HEADERS) == 0;
    }
    return !blockIsOpen;
  }
}
