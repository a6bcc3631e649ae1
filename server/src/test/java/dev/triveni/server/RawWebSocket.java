package dev.triveni.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A WebSocket client that sends the frames it is told to, right or wrong.
final class RawWebSocket implements AutoCloseable {
  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  private final RawClient client;
  private final RawClient.Answer answer;

  private RawWebSocket(RawClient client, RawClient.Answer answer) {
    this.client = client;
    this.answer = answer;
  }

  static RawWebSocket open(TestServer server, String path, String... fields) throws IOException {
    RawClient client = RawClient.to(server);
    String more = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    client.send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + more
            + "\r\n");
    return new RawWebSocket(client, client.read());
  }

  RawClient.Answer answer() {
    return answer;
  }

  RawClient client() {
    return client;
  }

  RawWebSocket send(byte[] bytes) throws IOException {
    client.send(bytes);
    return this;
  }

  RawWebSocket sendText(String text) throws IOException {
    return send(frame(0x81, text.getBytes(StandardCharsets.UTF_8), true));
  }

  /// A frame on the wire.
  ///
  /// @param first the first byte: FIN, the reserved bits and the opcode
  static byte[] frame(int first, byte[] payload, boolean masked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(first);
      int mask = masked ? 0x80 : 0;
      if (payload.length < 126) {
        out.write(mask | payload.length);
      } else if (payload.length < 65_536) {
        out.write(mask | 126);
        out.writeShort(payload.length);
      } else {
        out.write(mask | 127);
        out.writeLong(payload.length);
      }
      if (masked) {
        out.write(MASK);
      }
      for (int i = 0; i < payload.length; i++) {
        out.write(masked ? payload[i] ^ MASK[i % 4] : payload[i]);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] close(int code, String reason) {
    byte[] words = reason.getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).array();
    return frame(0x88, payload, true);
  }

  /// The next frame.
  ///
  /// @throws IOException if the connection ends instead
  Frame read() throws IOException {
    byte[] head = client.exactly(2);
    int length = head[1] & 0x7f;
    if ((head[1] & 0x80) != 0) {
      throw new IOException("The server masks what it sends");
    }
    if (length == 126) {
      length = ByteBuffer.wrap(client.exactly(2)).getShort() & 0xffff;
    } else if (length == 127) {
      length = Math.toIntExact(ByteBuffer.wrap(client.exactly(8)).getLong());
    }
    return new Frame(head[0] & 0xff, client.exactly(length));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /// A frame of the server.
  record Frame(int first, byte[] payload) {
    int opcode() {
      return first & 0xf;
    }

    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    /// The code of a close frame; 1005 without one.
    int code() {
      return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }
}
