package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.schema.Codec;
import dev.triveni.schema.JsonLibrary;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schemas;
import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.IndentedJson;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What Flask's JSON provider does.
class JsonProviderTest {
  private static final Schemas JSON = Schemas.strict();

  enum Size {
    SMALL,
    LARGE
  }

  /// What writes itself as HTML; no record, so that the application says how.
  static final class Bold {
    private final String text;

    Bold(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return "<b>" + text + "</b>";
    }
  }

  private static final class BoldCodec implements Codec<Bold> {
    @Override
    public Bold read(@Nullable Object tree) {
      return new Bold(String.valueOf(tree).replaceAll("</?b>", ""));
    }

    @Override
    public Object write(Bold value) {
      return value.toString();
    }
  }

  record Everything(
      UUID id, LocalDate day, Instant at, BigDecimal price, Size size, List<Long> counts, Bold b) {}

  /// Another library: it takes comments, and says who has written.
  private static final class Commented implements JsonLibrary {
    @Override
    public @Nullable Object read(byte[] json) {
      String text = new String(json, StandardCharsets.UTF_8).replaceAll("//[^\n]*", "");
      return switch (JSON.of(Object.class).read(text.getBytes(StandardCharsets.UTF_8))) {
        case Outcome.Valid<Object>(Object tree) -> tree;
        case Outcome.Invalid<Object> _ -> throw new IllegalArgumentException("not even this");
      };
    }

    @Override
    public void write(@Nullable Object tree, OutputStream out) throws IOException {
      out.write("/* by another library */ ".getBytes(StandardCharsets.UTF_8));
      JSON.of(Object.class).write(tree == null ? Map.of() : tree, out);
    }
  }

  private static TestClient echo(Schemas schemas) {
    return TestClient.of(
        App.create(Config.of(Map.of()), schemas)
            .post("/", request -> Response.json(request.json(Everything.class))));
  }

  private static TestResponse post(TestClient client, String json) {
    return client.send(
        "POST",
        "/",
        Headers.of("Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Shows(value = "FL-28", code = "Schemas.create(o -> o.codec(Bold.class, new BoldCodec()))")
  void eachTypeComesBackAsItWasSent() {
    String json =
        """
        {"id":"123e4567-e89b-42d3-a456-426614174000","day":"2026-01-02",\
        "at":"2026-01-02T03:04:05Z","price":12.30,"size":"LARGE","counts":[1,2],"b":"<b>x</b>"}\
        """;
    try (TestClient client = echo(Schemas.create(o -> o.codec(Bold.class, new BoldCodec())))) {
      assertThat(post(client, json).text()).isEqualTo(json);
    }
  }

  record Price(String unit, double amount) {}

  @Test
  @Shows(value = "FL-28", code = "App.create(config, Schemas.create(o -> o.sorted()))")
  void membersMayBeSorted() {
    Schemas sorted = Schemas.create(options -> options.sorted());
    App app =
        App.create(Config.of(Map.of()), sorted).get("/", _ -> Response.json(new Price("EUR", 1.5)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").text()).isEqualTo("{\"amount\":1.5,\"unit\":\"EUR\"}");
    }
  }

  @Test
  @Shows(value = "FL-28", code = "Schemas.create(o -> o.library(new OtherLibrary()))")
  void anotherLibraryReadsAndWritesForTheWholeApplication() {
    Schemas other = Schemas.create(options -> options.library(new Commented()));
    App app =
        App.create(Config.of(Map.of()), other)
            .post("/", request -> Response.json(request.json(Price.class)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(post(client, "{\"unit\": \"EUR\", // the usual\n \"amount\": 1.5}").text())
          .isEqualTo("/* by another library */ {\"unit\":\"EUR\",\"amount\":1.5}");
      assertThat(post(client, "{\"unit\": 7, // wrong\n \"amount\": 1.5}").status()).isEqualTo(422);
      assertThat(post(client, "{").status()).isEqualTo(400);
    }
  }

  @Test
  @Shows(value = "FL-28", code = "app.filter(IndentedJson.always())")
  void jsonIsCompactUnlessItIsToBeReadByPeople() {
    Object value =
        Map.of("a", List.of(1, "{\"x\": \\ [", List.of(), Map.of("b", Map.of(), "c", "\"")));
    App app =
        Apps.create()
            .filter(IndentedJson.always())
            .get("/", _ -> Response.json(value))
            .get("/word", _ -> Response.json("word"))
            .get("/text", _ -> Response.text("[1,2]"))
            .get("/long", _ -> Response.json(many()));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response = client.get("/");
      assertThat(response.json()).isEqualTo(tree(value));
      assertThat(response.text().lines().map(String::strip).collect(Collectors.joining("|")))
          .contains(
              "{|\"a\": [|1,|\"{\\\"x\\\": \\\\ [\",|[],|{|\"", "\"b\": {}", "\"c\": \"\\\"\"");
      assertThat(response.text()).startsWith("{\n  \"a\": [\n    1,\n").endsWith("\n  ]\n}");
      assertThat(client.get("/word").text()).isEqualTo("\"word\"");
      assertThat(client.get("/text").text()).isEqualTo("[1,2]");
      assertThat(client.get("/long").json()).isEqualTo(tree(many()));
      assertThat(client.get("/missing").text()).contains("{\n  \"title\"");
    }
  }

  @Test
  @Shows(value = "FL-28", code = "Response.json(value).type(\"application/vnd.api+json\")")
  void jsonMayHaveAnotherMediaType() {
    App app = Apps.create().get("/", _ -> Response.json(Map.of()).type("application/vnd.api+json"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").header("Content-Type")).contains("application/vnd.api+json");
    }
  }

  private static List<String> many() {
    return List.of("\\\",[".repeat(5_000), "ä{".repeat(20_000));
  }

  private static @Nullable Object tree(Object value) {
    return JSON.toTree(value);
  }
}
