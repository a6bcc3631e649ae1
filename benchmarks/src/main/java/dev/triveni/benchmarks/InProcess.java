package dev.triveni.benchmarks;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// One request that is answered again and again without a socket. Used by one thread.
final class InProcess {
  private static final int ROOM = 1 << 20;

  private final App app;
  private final RequestHead head;
  private final byte[] body;
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream(ROOM);

  /// @param json the body; nothing for none
  InProcess(App app, String method, String path, String query, byte[] json) {
    this.app = app;
    this.body = json.clone();
    this.head =
        new RequestHead(
            method,
            path,
            query,
            "HTTP/1.1",
            "http",
            "localhost",
            json.length == 0 ? Headers.none() : Headers.of("Content-Type", "application/json"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
  }

  /// Answers it until the last byte is written.
  ///
  /// @return how many bytes these are
  int exchange() throws IOException {
    Reply reply = app.serve(head, RequestBody.of(body));
    if (reply.status() >= 300) {
      throw new IOException("The application answers " + reply.status());
    }
    sink.reset();
    reply.body().writeTo(sink);
    reply.afterwards().run();
    return sink.size();
  }
}
