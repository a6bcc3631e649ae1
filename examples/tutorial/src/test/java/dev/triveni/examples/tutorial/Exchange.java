package dev.triveni.examples.tutorial;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A request and the answer that FastAPI's example gives, one line of JSON in
/// `exchanges/<chapter>.jsonl`. Where `${name}` is expected in an answer, anything may be, and
/// later header fields say it again.
///
/// @param example the example it is sent to
/// @param request method and target, such as `GET /items/5`
/// @param headers the header fields of the request; a list is several of one name
/// @param json the body of the request, as JSON
/// @param body the body of the request, as text
/// @param status the status of the answer
/// @param answer the body of the answer, as JSON
/// @param text the body of the answer, as text
/// @param base64 the body of the answer, if it is neither
/// @param lines the body of the answer, if it is JSON Lines
/// @param events the body of the answer, if it is server-sent events: their fields by name
/// @param sent the messages of a WebSocket that are sent
/// @param received the messages that come back
/// @param fields header fields of the answer
/// @param differs why the answer here is another one; README.md tells more
record Exchange(
    String example,
    String request,
    Optional<Map<String, Object>> headers,
    Optional<Object> json,
    Optional<String> body,
    int status,
    Optional<Object> answer,
    Optional<String> text,
    Optional<String> base64,
    Optional<List<Object>> lines,
    Optional<List<Map<String, Object>>> events,
    Optional<List<String>> sent,
    Optional<List<String>> received,
    Optional<Map<String, String>> fields,
    Optional<String> differs) {
  private static final Schemas SCHEMAS = Schemas.strict();
  private static final Schema<Object> ANYTHING = SCHEMAS.of(Object.class);

  /// The exchanges of a chapter.
  static List<Exchange> of(String chapter) {
    Schema<Exchange> schema = SCHEMAS.of(Exchange.class);
    String resource = "/exchanges/" + chapter + ".jsonl";
    try (InputStream in = Exchange.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> schema.read(line.getBytes(StandardCharsets.UTF_8)).orThrow())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + resource, e);
    }
  }

  /// Sends the request to the example of a chapter.
  TestResponse send(TestClient client, String chapter, Kept kept) {
    int space = request.indexOf(' ');
    Map<String, Object> all = new LinkedHashMap<>(headers.orElse(Map.of()));
    if (json.isPresent() && all.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      all.put("Content-Type", "application/json");
    }
    return client.send(
        request.substring(0, space),
        "/" + chapter + "/" + example + request.substring(space + 1),
        Headers.of(
            all.entrySet().stream()
                .flatMap(field ->
                    values(field.getValue())
                        .flatMap(value -> Stream.of(field.getKey(), kept.fill(value))))
                .toArray(String[]::new)),
        json.map(ANYTHING::toJson)
            .orElseGet(() -> body.orElse("").getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<String> values(Object sent) {
    return sent instanceof List<?> several
        ? several.stream().map(String::valueOf)
        : Stream.of(String.valueOf(sent));
  }

  /// Whether it opens a WebSocket.
  boolean isTalk() {
    return sent.isPresent();
  }

  /// The values of JSON Lines.
  static List<Object> lines(String text) {
    return text.lines().map(line -> tree(line.getBytes(StandardCharsets.UTF_8))).toList();
  }

  /// The fields of server-sent events; data that is JSON as its value.
  static List<Map<String, Object>> events(String text) {
    return Stream.of(text.split("\n\n"))
        .filter(event -> !event.isEmpty())
        .map(event -> event.lines().collect(Collectors.toMap(Exchange::key, Exchange::value)))
        .toList();
  }

  private static String key(String line) {
    return line.startsWith(":") ? "comment" : line.substring(0, line.indexOf(':'));
  }

  private static Object value(String line) {
    String value = line.substring(line.indexOf(": ") + 2);
    return line.startsWith("data")
            && ANYTHING.read(value.getBytes(StandardCharsets.UTF_8))
                instanceof Outcome.Valid<?>(Object data)
            && data != null
        ? data
        : value;
  }

  /// JSON as maps, lists and numbers that can be compared.
  static Object tree(byte[] json) {
    return ANYTHING.read(json).orThrow();
  }

  /// What the answer has to be, as maps, lists and numbers.
  static Object tree(Object value) {
    return tree(ANYTHING.toJson(value));
  }
}
