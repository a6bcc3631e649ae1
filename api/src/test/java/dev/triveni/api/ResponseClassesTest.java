package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.Headers;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FastAPI's response classes: for an endpoint, for a router and for all.
class ResponseClassesTest {
  private final CountDownLatch background = new CountDownLatch(1);
  @TempDir java.nio.file.Path folder;

  record Item(String name, int pieces) {}

  // @start region=format
  static final class Csv implements ResponseFormat {
    @Override
    public String mediaType() {
      return "text/csv; charset=utf-8";
    }

    @Override
    public byte[] write(@Nullable Object tree) {
      return Stream.of(tree)
          .flatMap(value -> value instanceof List<?> rows ? rows.stream() : Stream.of(value))
          .map(row -> line((Map<?, ?>) row))
          .collect(Collectors.joining())
          .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Map<?, ?> row) {
      return row.values().stream().map(String::valueOf).collect(Collectors.joining(",")) + "\n";
    }
  }

  // @end

  static final class Wrapped implements ResponseFormat {
    @Override
    public String mediaType() {
      return "application/vnd.wrapped";
    }

    @Override
    public byte[] write(@Nullable Object tree) {
      return ("<" + tree + ">").getBytes(StandardCharsets.UTF_8);
    }
  }

  @Routes
  class Everything {
    @Get("/json")
    Item json() {
      return new Item("tea", 2);
    }

    @Get("/html")
    @Sends("text/html")
    String html() {
      return "<h1>Tea</h1>";
    }

    @Get("/text")
    @Sends("text/plain")
    String text() {
      return "Tea";
    }

    @Get(value = "/redirect", status = 307)
    URI redirect() {
      return URI.create("https://example.com/tea");
    }

    @Get("/stream")
    @Sends("text/plain")
    Stream<String> stream() {
      return Stream.of("some ", "tea");
    }

    @Get("/file")
    java.nio.file.Path file() {
      return folder.resolve("tea.txt");
    }

    @Get("/events")
    Events<Item> events() {
      return events -> events.send(new Item("tea", 2));
    }

    @Get("/csv")
    @Sends(format = Csv.class)
    List<Item> csv() {
      return List.of(new Item("tea", 2), new Item("cup", 1));
    }

    @Get("/made")
    Response made() {
      return Response.text("by hand").withStatus(202).header("X-Cat", "dog");
    }

    @Get("/changed")
    Item changed(ResponseChanges response, Request request) {
      request.background(background::countDown);
      response.status(201).header("X-Cat", "dog");
      response.cookie(dev.triveni.web.Cookie.of("last", "tea"));
      return new Item("tea", 2);
    }
  }

  @BeforeEach
  void writeFile() throws IOException {
    Files.writeString(folder.resolve("tea.txt"), "green tea");
  }

  private TestClient client() {
    return TestClient.of(Apps.app(api -> api.routes(new Everything())));
  }

  @ParameterizedTest
  @Shows(value = "FA-15", code = "@Get(\"/report\") @Sends(format = Csv.class) List<Item> report()")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /json   | 200 | application/json          | {"name":"tea","pieces":2}
          /html   | 200 | text/html; charset=utf-8  | <h1>Tea</h1>
          /text   | 200 | text/plain; charset=utf-8 | Tea
          /stream | 200 | text/plain; charset=utf-8 | some tea
          /file   | 200 | text/plain; charset=utf-8 | green tea
          /made   | 202 | text/plain; charset=utf-8 | by hand
          """)
  void eachIsSentAsItIsDeclared(String path, int status, String type, String body) {
    try (TestClient client = client()) {
      TestResponse response = client.get(path);
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.header("Content-Type")).hasValue(type);
      assertThat(response.text()).isEqualTo(body);
    }
  }

  @Test
  @Shows("FA-15")
  void eventsAreAStreamAndARedirectionLeadsElsewhere() {
    try (TestClient client = client()) {
      assertThat(client.get("/events").header("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
      assertThat(client.get("/events").text())
          .isEqualTo("data: {\"name\":\"tea\",\"pieces\":2}\n\n");
      assertThat(client.get("/redirect").status()).isEqualTo(307);
      assertThat(client.get("/redirect").header("Location")).hasValue("https://example.com/tea");
    }
  }

  @Test
  @Shows("FA-15")
  void aFileIsSentInPartsAndNotAgain() {
    try (TestClient client = client()) {
      TestResponse part = client.get("/file", Headers.of("Range", "bytes=0-4"));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.header("Content-Range")).hasValue("bytes 0-4/9");
      assertThat(part.text()).isEqualTo("green");
      String tag = client.get("/file").header("ETag").orElseThrow();
      assertThat(client.get("/file", Headers.of("If-Range", tag, "Range", "bytes=6-")).text())
          .isEqualTo("tea");
      assertThat(client.get("/file", Headers.of("If-None-Match", tag)).status()).isEqualTo(304);
      assertThat(client.get("/file", Headers.of("Range", "bytes=20-")).status()).isEqualTo(416);
    }
  }

  @Test
  @Shows("FA-15")
  void aResponseIsChangedAndWorkGoesOnAfterIt() throws InterruptedException {
    try (TestClient client = client()) {
      TestResponse response = client.get("/changed");
      assertThat(response.status()).isEqualTo(201);
      assertThat(response.header("X-Cat")).hasValue("dog");
      assertThat(client.cookie("last")).hasValue("tea");
      assertThat(background.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @Shows("FA-15")
  void aFormatOfOnesOwnWritesWhatTheTypeDeclares() {
    try (TestClient client = client()) {
      TestResponse response = client.get("/csv");
      assertThat(response.text()).isEqualTo("tea,2\ncup,1\n");
      assertThat(response.header("Content-Type")).hasValue("text/csv; charset=utf-8");
      assertThat(client.get("/openapi.json").text())
          .contains("\"text/csv; charset=utf-8\":{\"schema\":{\"type\":\"string\"}}");
    }
  }

  @Routes
  static class Plain {
    @Get("/text")
    String text() {
      return "<b>Tea</b>";
    }

    @Get("/item")
    Item item() {
      return new Item("tea", 2);
    }

    @Get("/own")
    @Sends("text/plain")
    String own() {
      return "Tea";
    }

    @Get("/csv")
    @Sends(format = Csv.class)
    Item csv() {
      return new Item("cup", 1);
    }
  }

  @ParameterizedTest
  @Shows(value = "FA-15", code = "api.sends(\"text/html\").include(router) // router.sends(…)")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /text        | text/html; charset=utf-8  | <b>Tea</b>
          /own         | text/plain; charset=utf-8 | Tea
          /item        | application/json          | {"name":"tea","pieces":2}
          /csv         | text/csv; charset=utf-8   | cup,1
          /inner/text  | text/xml; charset=utf-8   | <b>Tea</b>
          /inner/own   | text/plain; charset=utf-8 | Tea
          /inner/item  | application/vnd.wrapped   | <{name=tea, pieces=2}>
          /inner/csv   | text/csv; charset=utf-8   | cup,1
          /inner/in/text | text/xml; charset=utf-8 | <b>Tea</b>
          /inner/in/item | text/csv; charset=utf-8 | tea,2
          """)
  void whatIsNearestToAnEndpointCounts(String path, String type, String body) {
    Router innermost = Router.of("/in", own -> own.sends(new Csv()).routes(new Plain()));
    Router inner =
        Router.of(
            "/inner",
            own ->
                own.sends("text/xml").sends(new Wrapped()).routes(new Plain()).include(innermost));
    try (TestClient client =
        TestClient.of(Apps.app(api -> api.sends("text/html").routes(new Plain()).include(inner)))) {
      assertThat(client.get(path).text().strip()).isEqualTo(body);
      assertThat(client.get(path).header("Content-Type")).hasValue(type);
      assertThat(content(client, path)).containsOnlyKeys(type.replace("; charset=utf-8", ""));
    }
  }

  /// What the document says of a response; without the parameters of the media type.
  private static Map<String, Object> content(TestClient client, String path) {
    Object node = client.get("/openapi.json").json();
    for (String name : List.of("paths", path, "get", "responses", "200", "content")) {
      node = ((Map<?, ?>) node).get(name);
    }
    return ((Map<?, ?>) node)
        .entrySet().stream()
            .collect(
                Collectors.toMap(
                    type -> String.valueOf(type.getKey()).replace("; charset=utf-8", ""),
                    Map.Entry::getValue));
  }

  record NeedsMore(String word) implements ResponseFormat {
    @Override
    public String mediaType() {
      return word;
    }

    @Override
    public byte[] write(@Nullable Object tree) {
      return new byte[0];
    }
  }

  @Routes
  static class Unmakeable {
    @Get("/")
    @Sends(format = NeedsMore.class)
    Item item() {
      return new Item("", 0);
    }
  }

  @Test
  void aFormatThatCannotBeMadeIsReported() {
    assertThatThrownBy(() -> Apps.client(new Unmakeable()).get("/"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-API-220")
        .hasMessageContaining("constructor without parameters");
  }
}
