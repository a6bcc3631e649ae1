package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.HttpException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the server makes of requests that others might read differently: `hostile-http1.txt`.
class HostileHttp1Test {
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)\\*([^}]*)}");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");
  private static final Queue<String> SERVED = new ConcurrentLinkedQueue<>();
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.of((head, body) -> {
          try {
            int length = body.bytes().length;
            SERVED.add(head.path() + " " + length);
            return TestServer.text("served");
          } catch (HttpException e) {
            SERVED.add(head.path());
            return TestServer.text(e.status(), e.detail());
          }
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = HostileHttp1Test.class.getResourceAsStream("/hostile-http1.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HostileHttp1Test::row);
    }
  }

  @ParameterizedTest(name = "{4}: {2}")
  @MethodSource("cases")
  void whatOthersMightReadDifferentlyIsServedOnceOrNotAtAll(
      int status, boolean closes, String request, List<String> served, String what)
      throws IOException {
    SERVED.clear();
    String next = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    List<Integer> statuses = new ArrayList<>();
    try (RawClient client = RawClient.to(server).send(raw(request) + next)) {
      statuses.add(client.read().status());
      for (int i = 1; i < served.size(); i++) {
        statuses.add(client.read().status());
      }
      assertThat(client.isClosedWithin(3_000)).isTrue();
    }
    assertThat(statuses.getFirst()).as(what).isEqualTo(status);
    assertThat(statuses.stream().skip(1)).as(what).allMatch(later -> later == 200);
    assertThat(List.copyOf(SERVED)).as(what).isEqualTo(served);
    assertThat(served.contains("/smuggled 0")).as(what).isNotEqualTo(closes);
  }

  private static Arguments row(String line) {
    String[] parts = line.split("\\|", 4);
    String status = parts[0].strip();
    String served = parts[1].strip();
    return Arguments.of(
        Integer.parseInt(status.replace("-", "")),
        status.endsWith("-"),
        parts[2].substring(1, parts[2].length() - 1),
        served.isEmpty() ? List.of() : List.of(served.split(", ")),
        parts[3].strip());
  }

  private static String raw(String request) {
    String whole =
        REPEATED
            .matcher(
                request
                    .replace("{H}", "Host: localhost~")
                    .replace("{C}", "Transfer-Encoding: chunked~"))
            .replaceAll(m -> m.group(2).repeat(Integer.parseInt(m.group(1))));
    String ends =
        whole
            .replace("~", "\r\n")
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("\\t", "\t")
            .replace("\\0", "\0");
    return BYTE.matcher(ends)
        .replaceAll(m ->
            java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
