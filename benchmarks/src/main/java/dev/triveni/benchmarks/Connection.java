package dev.triveni.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// One connection of a client that does as little as it can: it reads a length and that many bytes.
/// Used by one thread.
final class Connection {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;

  private Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Connects.
  static Connection to(String url) throws IOException {
    URI uri = URI.create(url);
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setTcpNoDelay(true);
    return new Connection(socket);
  }

  /// The bytes of a request.
  static byte[] request(String method, String target, String json) {
    String body =
        json.isEmpty()
            ? "\r\n"
            : "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(json.length(), json);
    return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s"
        .formatted(method, target, body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// Sends a request, and reads its response.
  ///
  /// @return the length of the body
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int length = -1;
    String status = line();
    if (!status.startsWith("HTTP/1.1 20")) {
      throw new IOException(status);
    }
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  void close() throws IOException {
    socket.close();
  }
}
