package dev.triveni.web.internal.contract;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TestStream;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What is asked of the probes. Each answer tells what is wrong, if something is.
///
/// @param headers sent with every request
record Questions(Headers headers) {
  private static final byte[] NOTHING = new byte[0];
  private static final List<Question> ALL =
      List.of(
          new Question("GET", "/text"),
          new Question("HEAD", "/text"),
          new Question("POST", "/echo"),
          new Question("DELETE", "/text"),
          new Question("GET", "/missing"),
          new Question("GET", "/refused"),
          new Question("GET", "/broken"));

  private record Question(String method, String path) {}

  /// Whether a route answers at all.
  Optional<String> answered(TestClient client) {
    TestResponse response = ask(client, ALL.getFirst());
    return response.status() == 200 && response.text().equals("text")
        ? Optional.empty()
        : Optional.of("A route of the application gives " + response.status() + ".");
  }

  /// Whether one client is answered as the other.
  Optional<String> alike(TestClient without, TestClient with) {
    return ALL.stream()
        .flatMap(question ->
            difference(ask(without, question), ask(with, question))
                .map(what -> question.method + " of such a route " + what)
                .stream())
        .findFirst();
  }

  private static Optional<String> difference(TestResponse expected, TestResponse found) {
    if (expected.status() != found.status()) {
      return Optional.of("gives " + found.status() + ", and not " + expected.status() + ".");
    } else if (expected.status() == 200 && !expected.text().equals(found.text())) {
      return Optional.of("has another body.");
    }
    return Stream.of("X-Probe", "Allow")
        .filter(field -> !expected.header(field).equals(found.header(field)))
        .findFirst()
        .map(field -> "has not the same field " + field + ".");
  }

  private TestResponse ask(TestClient client, Question question) {
    boolean posts = question.method.equals("POST");
    byte[] body = posts ? "sent".getBytes(StandardCharsets.UTF_8) : NOTHING;
    return client.send(question.method, Probes.PREFIX + question.path, headers, body);
  }

  /// Whether requests that wait for each other are answered.
  Optional<String> together(App app) throws Exception {
    Callable<Integer> request = () -> serve(app, "/meeting");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> statuses =
          Stream.generate(() -> threads.submit(request)).limit(Probes.TOGETHER).toList();
      for (Future<Integer> status : statuses) {
        if (status.get() != 200) {
          return Optional.of("Of " + Probes.TOGETHER + " requests, one waited for another.");
        }
      }
      return Optional.empty();
    }
  }

  private int serve(App app, String path) {
    RequestHead head =
        new RequestHead(
            "GET",
            Probes.PREFIX + path,
            "",
            "HTTP/1.1",
            "http",
            "localhost",
            headers,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    Reply reply = app.serve(head, RequestBody.of(NOTHING));
    reply.afterwards().run();
    return reply.status();
  }

  /// Whether the first line of a stream arrives before its end.
  Optional<String> inParts(TestClient client, Probes probes) {
    try (TestStream stream = client.stream(Probes.PREFIX + "/stream", headers)) {
      Optional<String> first = stream.line();
      probes.tellFirstLineRead();
      return first.filter("first"::equals).isPresent()
              && stream.line().filter("second"::equals).isPresent()
          ? Optional.empty()
          : Optional.of("What was flushed did not arrive before the end.");
    }
  }
}
