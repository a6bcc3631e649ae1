package dev.triveni.web.internal.contract;

import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/// Routes of an application that an extension is not to change. Thread-safe.
final class Probes {

  /// In front of the paths; nobody else has it.
  static final String PREFIX = "/triveni-probe-7d1f";

  /// How many requests have to run at the same time.
  static final int TOGETHER = 4;

  private static final int PATIENCE_SECONDS = 2;

  private final CyclicBarrier meeting = new CyclicBarrier(TOGETHER);
  private final CountDownLatch firstLineRead = new CountDownLatch(1);

  /// The application with the routes.
  App addTo(App app) {
    return app.get(PREFIX + "/text", _ -> Response.text("text").header("X-Probe", "7"))
        .post(PREFIX + "/echo", request -> Response.text(request.body().text()))
        .get(PREFIX + "/refused", _ -> refuse())
        .get(PREFIX + "/broken", _ -> fail())
        .get(PREFIX + "/meeting", this::meet)
        .get(PREFIX + "/stream", _ -> Response.stream("text/plain", this::writeInTwoParts));
  }

  /// Lets the stream go on.
  void tellFirstLineRead() {
    firstLineRead.countDown();
  }

  private static Response refuse() {
    throw HttpException.of(409, "Refused.");
  }

  private static Response fail() {
    throw new IllegalStateException("A probe of ExtensionCheck fails, as it should");
  }

  private Response meet(Request request) throws Exception {
    meeting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return Response.text("met");
  }

  private void writeInTwoParts(OutputStream out) throws IOException, InterruptedException {
    out.write("first\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    boolean inTime = firstLineRead.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    out.write((inTime ? "second\n" : "too late\n").getBytes(StandardCharsets.UTF_8));
  }
}
