package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import dev.triveni.web.support.Logs;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
  record Note(@Size(min = 2) String text, List<Integer> numbers) {}

  private static final Handler ECHO = request -> Response.json(request.json(Note.class));
  private static final String RIGHT = "{\"text\":\"ab\",\"numbers\":[1,2]}";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # Content-Type                     | status
          application/json                   | 200
          Application/JSON; charset=utf-8    | 200
          application/vnd.api+json           | 200
          text/plain                         | 415
          text/json                          | 415
          application/x-www-form-urlencoded  | 415
          application/jsonl                  | 415
          ''                                 | 415
          """,
      delimiter = '|')
  void aBodyOfAnotherTypeIsRefused(String type, int status) {
    Headers headers = type.isEmpty() ? Headers.none() : Headers.of("Content-Type", type);
    TestResponse response = post(Apps.create().post("/", ECHO), headers, RIGHT);
    assertThat(response.status()).isEqualTo(status);
    if (status == 415) {
      assertThat(response.text()).contains("Send JSON with Content-Type: application/json.");
    }
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "{", "{\"text\":}", "nul", "[1,]", "{} {}", "'\u0000'"})
  void whatIsNotJsonIsABadRequest(String body) {
    TestResponse response = postJson(Apps.create().post("/", ECHO), body);
    assertThat(response.status()).as(response.text()).isEqualTo(400);
    assertThat(response.text()).contains("The body is not JSON: ");
  }

  @Test
  void everyMistakeIsToldWithItsPlace() {
    TestResponse response =
        postJson(
            Apps.create().post("/", ECHO), "{\"text\":\"a\",\"numbers\":[1,\"x\"],\"more\":1}");
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text())
        .contains("\"detail\":\"The input has 3 mistakes.\"")
        .contains("\"loc\":[\"body\",\"text\"]", "\"pointer\":\"/text\"")
        .contains("\"loc\":[\"body\",\"numbers\",1]", "\"pointer\":\"/numbers/1\"")
        .contains("\"type\":\"extra_forbidden\"", "\"pointer\":\"/more\"");
  }

  @Test
  void aMistakeInAMemberWithASlashHasAPointerThatFindsIt() {
    TestResponse response =
        postJson(Apps.create().post("/", ECHO), "{\"text\":\"ab\",\"numbers\":[],\"a/b~c\":1}");
    assertThat(response.text()).contains("\"pointer\":\"/a~1b~0c\"");
  }

  @Test
  @Shows(value = "FL-35", code = "request.body().limit(10_000_000)")
  void aBodyOverTheLimitIsRefusedAndARouteMayRaiseIt() {
    App app =
        App.create(Config.of(Map.of("server.body-bytes", "10")))
            .post("/", request -> Response.text(request.body().text()))
            .post("/large", request -> Response.text(request.body().limit(20).text()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(send(client, "/", "0123456789").text()).isEqualTo("0123456789");
      TestResponse refused = send(client, "/", "0123456789x");
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.text()).contains("longer than the 10 bytes", "\"limit\":10");
      assertThat(send(client, "/large", "0123456789x").text()).isEqualTo("0123456789x");
      assertThat(send(client, "/large", "0123456789".repeat(3)).status()).isEqualTo(413);
    }
  }

  @Test
  void aBodyOfUnknownLengthIsCutOffAtTheLimit() throws IOException {
    RequestBody fits = new RequestBody(bytes("12345"), -1, 5);
    assertThat(fits.text()).isEqualTo("12345");
    RequestBody tooLong = new RequestBody(bytes("123456"), -1, 5);
    assertThatThrownBy(tooLong::bytes).hasMessageContaining("longer than the 5 bytes");
    try (InputStream stream = new RequestBody(bytes("123456"), -1, 5).stream()) {
      assertThat(stream.read()).isEqualTo('1');
      assertThat(stream.skip(2)).isEqualTo(2);
      assertThat(stream.markSupported()).isFalse();
      assertThatThrownBy(stream::readAllBytes).hasMessageContaining("longer than the 5 bytes");
    }
  }

  @Test
  void aBodyIsAStreamOnceOrBytesAgainAndAgain() {
    App app =
        Apps.create()
            .post(
                "/bytes",
                r -> Response.text(r.body().text() + r.body().text() + r.body().stream().read()))
            .post(
                "/stream",
                r -> {
                  r.body().stream().readAllBytes();
                  return Response.text(r.body().text());
                })
            .onError(IllegalStateException.class, (e, _) -> Response.text(e.getMessage()));
    try (TestClient client = TestClient.of(app)) {
      assertThat(send(client, "/bytes", "a").text()).isEqualTo("aa97");
      assertThat(send(client, "/stream", "a").text())
          .startsWith("TRV-WEB-014 The body of this request was read as a stream already.");
    }
  }

  @Test
  void aBodyThatBreaksOffIsNotAFailureOfTheServer() {
    RequestBody broken =
        new RequestBody(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("planted");
              }
            },
            10,
            100);
    App app = Apps.create().post("/", _ -> Response.text(broken.text()));
    try (Logs logs = Logs.of("dev.triveni.web")) {
      TestResponse response = postJson(app, "{}");
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.text()).contains("The body broke off before its end.");
      assertThat(logs.lines(Level.INFO)).isEmpty();
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TestResponse postJson(App app, String body) {
    return post(app, Headers.of("Content-Type", "application/json"), body);
  }

  private static TestResponse post(App app, Headers headers, String body) {
    try (TestClient client = TestClient.of(app)) {
      return client.send("POST", "/", headers, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static TestResponse send(TestClient client, String path, String body) {
    return client.send("POST", path, Headers.none(), body.getBytes(StandardCharsets.UTF_8));
  }
}
