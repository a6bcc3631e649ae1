package dev.triveni.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// HTTP/2 frames by hand.
final class Http2Bytes {
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;
  static final int CONTINUATION = 9;

  private Http2Bytes() {}

  /// The client's preface, and settings that change nothing.
  static byte[] opening() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(frame(SETTINGS, 0, 0, new byte[0]));
    return bytes.toByteArray();
  }

  /// A request without a body.
  static byte[] get(int stream, String path) {
    return frame(HEADERS, END_STREAM | END_HEADERS, stream, fields("GET", path));
  }

  /// The begin of a request whose body is still to come.
  static byte[] post(int stream, String path) {
    return frame(HEADERS, END_HEADERS, stream, fields("POST", path));
  }

  /// The begin of a request whose header block is still to be continued.
  static byte[] openHeaders(int stream, String path) {
    return frame(HEADERS, END_STREAM, stream, fields("GET", path));
  }

  static byte[] frame(int type, int flags, int stream, byte[] payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[0] = (byte) (payload.length >> 16);
    frame[1] = (byte) (payload.length >> 8);
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[7] = (byte) (stream >> 8);
    frame[8] = (byte) stream;
    System.arraycopy(payload, 0, frame, 9, payload.length);
    return frame;
  }

  /// A field that no table knows, as a block of its own.
  static byte[] field(String name, String value) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(0);
    text(block, name);
    text(block, value);
    return block.toByteArray();
  }

  private static byte[] fields(String method, String path) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(field(":method", method));
    block.writeBytes(field(":scheme", "http"));
    block.writeBytes(field(":authority", "localhost"));
    block.writeBytes(field(":path", path));
    return block.toByteArray();
  }

  private static void text(ByteArrayOutputStream block, String text) {
    block.write(text.length());
    block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
