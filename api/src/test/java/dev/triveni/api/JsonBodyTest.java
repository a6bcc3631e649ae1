package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          application/json                | {"text": "x"} | 200
          application/json; charset=utf-8 | {"text": "x"} | 200
          application/ticket+json         | {"text": "x"} | 200
          application/json                | {"text": }    | 422
          application/json                | {"text": "x"} {} | 422
          application/json                | nonsense      | 422
          text/plain                      | {"text": "x"} | 415
          application/x-www-form-urlencoded | text=x      | 415
          application/json                | {}            | 422
          application/json                | {"text": "a body of more than forty bytes"} | 413
          """)
  void aBodyIsJsonThatSaysSoAndFits(String type, String body, int status) {
    App app =
        App.create(Config.of(Map.of("server.body-bytes", "40")))
            .install(Api.of(api -> api.undocumented().routes(new Tickets())));
    try (TestClient client = TestClient.of(app)) {
      TestResponse response =
          client.send(
              "POST",
              "/tickets",
              Headers.of("Content-Type", type),
              body.getBytes(StandardCharsets.UTF_8));
      assertThat(response.status()).as(response.text()).isEqualTo(status);
      if (status != 200) {
        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
      }
    }
  }

  @Test
  void aBodyThatIsNullIsNoneWhereItIsReadAsFastApiDoes() {
    App app =
        App.create(Config.of(Map.of()), Schemas.lenient())
            .install(Api.of(api -> api.undocumented().routes(new Tickets())));
    try (TestClient client = TestClient.of(app)) {
      Headers json = Headers.of("Content-Type", "application/json");
      assertThat(client.send("POST", "/tickets", json, " null".getBytes(StandardCharsets.UTF_8)))
          .returns(422, TestResponse::status)
          .extracting(TestResponse::text)
          .asString()
          .contains("Field required");
    }
  }

  @Test
  void eachProblemSaysWhatToDo() {
    try (TestClient client = Apps.client(new Tickets())) {
      assertThat(detail(client.send("POST", "/tickets", Headers.none(), new byte[] {'1'})))
          .isEqualTo(
              "The body has no Content-Type. Send JSON with Content-Type: application/json.");
      assertThat(
              detail(
                  client.send(
                      "POST",
                      "/tickets",
                      Headers.of("Content-Type", "text/plain"),
                      new byte[] {'1'})))
          .isEqualTo(
              "The body is declared as text/plain. Send JSON with Content-Type: application/json.");
      assertThat(client.post("/tickets", "{\"text\": }").text())
          .contains(
              "\"type\":\"json_invalid\",\"loc\":[\"body\",9]", "\"error\":\"Expecting value\"")
          .doesNotContain("pointer");
    }
  }

  private static String detail(TestResponse response) {
    return String.valueOf(((Map<?, ?>) response.json()).get("detail"));
  }

  record Ticket(String text) {}

  @Routes("/tickets")
  static class Tickets {
    @Post
    Ticket echo(Ticket ticket) {
      return ticket;
    }
  }
}
