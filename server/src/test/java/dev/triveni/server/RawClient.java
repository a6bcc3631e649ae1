package dev.triveni.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A client that sends what it is told to, right or wrong.
final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
  }

  static RawClient to(TestServer server) throws IOException {
    return new RawClient(new Socket("127.0.0.1", server.port()));
  }

  RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  RawClient get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /// The next response.
  ///
  /// @throws IOException if it breaks off
  Answer read() throws IOException {
    String statusLine = line();
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    Map<String, String> fields = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] field = line.split(":", 2);
      fields.put(field[0].toLowerCase(Locale.ROOT), field[1].strip());
    }
    return new Answer(status, fields, body(status, fields));
  }

  /// What comes next as it is, up to so many bytes; empty at the end.
  byte[] readSome(int most) throws IOException {
    byte[] bytes = new byte[most];
    int count = in.read(bytes);
    return count < 0 ? new byte[0] : java.util.Arrays.copyOf(bytes, count);
  }

  /// Whether the server closes within so many milliseconds, whatever it says before.
  boolean isClosedWithin(int millis) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    try {
      while (true) {
        int left = (int) ((deadline - System.nanoTime()) / 1_000_000);
        if (left <= 0) {
          return false;
        }
        socket.setSoTimeout(left);
        if (in.read() < 0) {
          return true;
        }
      }
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    } finally {
      if (!socket.isClosed()) {
        socket.setSoTimeout(10_000);
      }
    }
  }

  /// Sends no more, but could read on.
  void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  /// Leaves without a farewell.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private byte[] body(int status, Map<String, String> fields) throws IOException {
    if (fields.containsKey("content-length")) {
      return exactly(Integer.parseInt(fields.get("content-length")));
    }
    if ("chunked".equals(fields.get("transfer-encoding"))) {
      return chunks();
    }
    return status == 204 || status == 304 || status < 200 ? new byte[0] : in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /// So many bytes as they come.
  byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("The body broke off after " + bytes.length + " of " + length);
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("The connection ended after '" + line + "'");
      }
      line.append((char) b);
    }
    return line.toString().stripTrailing();
  }

  /// A response; the names of its fields are in lower case.
  record Answer(int status, Map<String, String> fields, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
