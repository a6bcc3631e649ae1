package dev.triveni.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is left of streams whose clients went away: nothing.
@Timeout(30)
class AbortedStreamsTest {
  private static final int STREAMS = 50;

  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch released = new CountDownLatch(STREAMS);
  private final CountDownLatch background = new CountDownLatch(STREAMS);

  @Test
  @Shows(value = "UN-FL-04", code = "request.afterResponse(connection::close)")
  void eachReleasesWhatItHeldInItsOwnRequest() throws Exception {
    App app =
        App.create(Config.of(Map.of("server.port", "0", "server.host", "localhost")))
            .get("/stream", this::stream);
    try (RunningApp run = app.start()) {
      for (int i = 0; i < STREAMS; i++) {
        beginAndLeave(run.port());
      }
      assertThat(released.await(15, TimeUnit.SECONDS)).as("all are released").isTrue();
      assertThat(background.await(15, TimeUnit.SECONDS)).as("all work is done").isTrue();
      assertThat(open).isEmpty();
      assertThat(Request.findCurrent()).isEmpty();
    }
  }

  private Response stream(Request request) {
    open.add(request.id());
    request.afterResponse(() -> {
      open.remove(Request.current().id());
      released.countDown();
    });
    request.background(() -> {
      if (Request.current().id().equals(request.id())) {
        background.countDown();
      }
    });
    return Response.stream("text/plain", out -> writeEndlessly(out, request.id()));
  }

  private static void writeEndlessly(OutputStream out, String id) throws IOException {
    while (true) {
      assertThat(Request.current().id()).isEqualTo(id);
      out.write(id.getBytes(US_ASCII));
      out.flush();
    }
  }

  private static void beginAndLeave(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
  }
}
