package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What is left to do for a request is done once, however its response ended.
class AfterwardsTest {
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @Test
  void workAfterAResponseIsDoneOnce() throws Exception {
    assertThat(get("/text").body()).isEqualTo("text");
    assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("/text");
    assertThat(get("/stream").body()).isEqualTo("stream");
    assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("/stream");
    assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void workAfterAResponseThatBrokeOffIsDoneOnce() throws Exception {
    assertThatThrownBy(() -> get("/broken")).isInstanceOf(IOException.class);
    assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo("/broken");
    assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (TestServer server = TestServer.of(this::serve);
        HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
    }
  }

  private Reply serve(RequestHead head, RequestBody body) {
    Reply reply =
        switch (head.path()) {
          case "/stream" -> TestServer.stream(out -> out.write("stream".getBytes()));
          case "/broken" -> TestServer.stream(AfterwardsTest::breakOff);
          default -> TestServer.text("text");
        };
    return reply.afterwards(() -> done.add(head.path()));
  }

  private static void breakOff(OutputStream out) throws IOException {
    out.write(1);
    out.flush();
    throw new IOException("planted");
  }
}
