package dev.triveni.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Cookie;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.support.Apps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  @Test
  @Shows(
      value = {"FL-23", "DJ-80"},
      code = "Response.json(List.of(1))")
  void eachKindOfBodyHasItsType(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "a;b");
    assertThat(got(Response.text("ä"))).isEqualTo("200 text/plain; charset=utf-8 ä");
    assertThat(got(Response.html("<p>"))).isEqualTo("200 text/html; charset=utf-8 <p>");
    assertThat(got(Response.json(List.of(1)))).isEqualTo("200 application/json [1]");
    assertThat(got(Response.file(file))).isEqualTo("200 text/csv; charset=utf-8 a;b");
    assertThat(got(Response.bytes(new byte[] {'x'}, "image/png"))).isEqualTo("200 image/png x");
    assertThat(got(Response.stream("text/plain", out -> out.write('y'))))
        .isEqualTo("200 text/plain y");
    assertThat(got(Response.noContent())).isEqualTo("204 - ");
    assertThat(got(Response.status(418))).isEqualTo("418 - ");
  }

  record Point(int x, Optional<String> name) {}

  @Test
  void jsonIsWrittenFromValuesOfManyKinds() {
    assertThat(got(Response.json(new Point(1, Optional.of("a")))))
        .endsWith("{\"x\":1,\"name\":\"a\"}");
    assertThat(got(Response.json(Map.of("p", List.of(new Point(1, Optional.empty()))))))
        .endsWith("{\"p\":[{\"x\":1,\"name\":null}]}");
    assertThat(got(Response.json(Arrays.asList("a", null, 1.5, true))))
        .endsWith("[\"a\",null,1.5,true]");
    assertThat(got(Response.json(null))).endsWith(" null");
    assertThat(got(Response.json("text"))).endsWith(" \"text\"");
  }

  @Test
  void jsonOfAnyLengthArrivesWhole() {
    for (int count : new int[] {1, 300, 40_000}) {
      String json = got(Response.json(Collections.nCopies(count, "element")));
      assertThat(json).hasSize("200 application/json []".length() + 10 * count - 1);
    }
  }

  @ParameterizedTest
  @Shows("DJ-80")
  @ValueSource(ints = {400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 500})
  void everyErrorHasItsStatus(int status) {
    App app =
        Apps.create()
            .get(
                "/",
                _ -> {
                  throw HttpException.of(status, "planted");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(status);
      assertThat(client.get("/").text()).contains("\"detail\":\"planted\"");
    }
  }

  @ParameterizedTest
  @Shows({"DJ-80", "DJ-81"})
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectionHasTheStatusAskedFor(int status) {
    App app = Apps.create().get("/", _ -> Response.redirect("/next", status));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(status);
      assertThat(client.get("/").header("Location")).contains("/next");
    }
  }

  @ParameterizedTest
  @Shows("DJ-80")
  @ValueSource(ints = {204, 205, 304})
  void aStatusWithoutABodyHasNone(int status) {
    assertThat(got(Response.text("never seen").withStatus(status))).endsWith("utf-8 ");
  }

  @Test
  @Shows(value = "FL-23", code = "Response.text(\"made\").withStatus(201).header(\"X-A\", \"1\")")
  void aBodyHasAStatusAndFieldsOfItsOwn() {
    App app =
        Apps.create()
            .get("/status", _ -> Response.text("made").withStatus(201))
            .get("/fields", _ -> Response.text("made").header("X-A", "1"))
            .get("/both", _ -> Response.text("made").withStatus(202).header("X-A", "2"));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/status")).hasToString("201 made");
      assertThat(client.get("/fields").header("X-A")).contains("1");
      assertThat(client.get("/both")).hasToString("202 made");
      assertThat(client.get("/both").header("X-A")).contains("2");
    }
  }

  @Test
  void changesMakeAnotherResponse() {
    Response first = Response.text("a").header("X-A", "1");
    Response second =
        first.header("x-a", "2").setHeader("X-B", "3").setHeader("x-b", "4").withStatus(201);
    assertThat(first.headers().all("X-A")).containsExactly("1");
    assertThat(second.headers().all("X-A")).containsExactly("1", "2");
    assertThat(second.headers().all("X-B")).containsExactly("4");
    assertThat(second.headers().names()).containsExactly("Content-Type", "X-A", "x-b");
    assertThat(second.withoutHeader("x-A").headers().contains("X-A")).isFalse();
    assertThat(second.type("text/css").headers().all("content-type")).containsExactly("text/css");
    assertThat(second.headers(Headers.of("X-C", "5", "X-C", "6")).headers().all("X-C"))
        .containsExactly("5", "6");
    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 600})
  void aStatusThatNoResponseHasIsRefused(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.status(status))
        .withMessageStartingWith("TRV-WEB-016 " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "/next, /next",
    "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
    "/a b/ü, /a%20b/%C3%BC",
    "/already%20encoded, /already%20encoded",
  })
  @Shows("FL-24")
  void aRedirectionHasALocationThatEveryClientReads(String location, String sent) {
    App app = Apps.create().get("/", _ -> Response.redirect(location));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(303);
      assertThat(client.get("/").header("Location")).contains(sent);
    }
  }

  @Test
  @Shows(value = "FL-24", code = "throw HttpException.notFound(\"There is no article 7.\")")
  void anErrorThatIsThrownIsAnsweredByItsHandler() {
    App app =
        Apps.create()
            .get(
                "/",
                _ -> {
                  throw HttpException.notFound("There is no article 7.").header("X-Left", "3");
                })
            .onStatus(404, (error, _) -> Response.text("Sorry: " + error.detail()).withStatus(404));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").status()).isEqualTo(404);
      assertThat(client.get("/").text()).isEqualTo("Sorry: There is no article 7.");
    }
  }

  @Test
  void anErrorMayHaveHeaderFields() {
    App app =
        Apps.create()
            .get(
                "/",
                _ -> {
                  throw HttpException.of(401, "Who are you?")
                      .header("WWW-Authenticate", "Basic")
                      .header("WWW-Authenticate", "Bearer");
                });
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/").headers().all("WWW-Authenticate"))
          .containsExactly("Basic", "Bearer");
    }
  }

  @Test
  void aCookieIsSetOnAResponse() {
    Response response = Response.noContent().cookie(Cookie.of("a", "1")).cookie(Cookie.forget("b"));
    assertThat(response.headers().all("Set-Cookie"))
        .containsExactly(
            "a=1; Path=/; HttpOnly; SameSite=Lax", "b=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  private static String got(Response response) {
    try (TestClient client = TestClient.of(Apps.create().get("/", _ -> response))) {
      TestResponse got = client.get("/");
      return got.status()
          + " "
          + got.header("Content-Type").orElse("-")
          + " "
          + new String(got.bytes(), StandardCharsets.UTF_8);
    }
  }
}
