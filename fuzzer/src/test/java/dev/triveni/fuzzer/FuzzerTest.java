package dev.triveni.fuzzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Applications that do not keep to their documents are found out.
class FuzzerTest {
  private static final String TEA =
      """
      {"openapi": "3.1.0", "info": {"title": "Tea", "version": "1"},
       "components": {
         "schemas": {"Tea": {"type": "object", "required": ["name"], "additionalProperties": false,
           "properties": {
             "name": {"type": "string", "minLength": 2, "maxLength": 9},
             "cups": {"type": "integer", "minimum": 1, "maximum": 4},
             "sugar": {"anyOf": [{"type": "number", "exclusiveMinimum": 0}, {"type": "null"}]},
             "kind": {"enum": ["green", "black"]},
             "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
             "hot": {"type": "boolean"}}}},
         "securitySchemes": {
           "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
           "cookie": {"type": "apiKey", "in": "cookie", "name": "key"},
           "query": {"type": "apiKey", "in": "query", "name": "key"},
           "basic": {"type": "http", "scheme": "basic"}}},
       "paths": {
         "/teas/{id}": {"post": {
           "security": [{"key": [], "cookie": [], "query": [], "basic": []}],
           "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
             {"name": "q", "in": "query", "schema": {"type": "string", "pattern": "^[ab]+$"}},
             {"name": "X-Day", "in": "header", "required": true,
              "schema": {"type": "string", "format": "date"}},
             {"name": "who", "in": "cookie", "schema": {"type": "string"}}],
           "requestBody": {"required": true, "content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Tea"}}}},
           "responses": {"201": {"description": "Tea.", "content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/Tea"}}}}}}},
         "/orders": {"post": {
           "requestBody": {"content": {"multipart/form-data": {"schema": {
             "type": "object", "required": ["note", "file"], "properties": {
               "note": {"type": "string"},
               "file": {"type": "string", "contentMediaType": "application/octet-stream"},
               "counts": {"type": "array", "items": {"type": "integer"}}}}}}},
           "responses": {"2XX": {"description": "Done."}}}},
         "/words": {"post": {
           "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {
             "type": "object", "properties": {"word": {"type": "string"}}}}}},
           "responses": {"default": {"description": "Done."}}},
           "put": {
           "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
           "responses": {"default": {"description": "Done."}}}}}}
      """;

  private final List<String> seen = new ArrayList<>();

  @Test
  void validRequestsAreWhatTheDocumentSays() {
    Report report = run(FuzzerTest::echo);
    assertThat(report.answered()).isEqualTo(40);
    assertThat(seen)
        .anyMatch(line -> line.matches("(?s)POST /teas/-?\\d+\\?.*key=key.*"))
        .anyMatch(line -> line.matches("(?s)POST /teas/.*X-Day: 20\\d\\d-.*"))
        .anyMatch(line -> line.contains("Cookie: ") && line.contains("key=key"))
        .anyMatch(line -> line.contains("Authorization: Basic dX"))
        .anyMatch(line -> line.contains("filename=\"sample.txt\""))
        .anyMatch(line -> line.startsWith("PUT /words") && line.endsWith("text"));
  }

  @Test
  void mistakesThatAreAcceptedAreFound() {
    List<String> findings = run(FuzzerTest::echo).findings();
    assertThat(findings)
        .allMatch(finding -> finding.startsWith("It is not answered with 422, when ["))
        .allMatch(finding -> finding.contains("curl -i -X POST 'http://localhost:8000/"))
        .allMatch(finding -> finding.contains("seed: 5"));
    assertThat(findings)
        .extracting(finding -> finding.substring(34, finding.indexOf(';')))
        .contains(
            "[path, id] is no number",
            "[query, q] is against the pattern",
            "[header, X-Day] is left out",
            "[header, X-Day] is no date",
            "[body] is no object",
            "[body, 1] is broken off",
            "[body, name] is left out",
            "[body, name] is too short",
            "[body, name] is too long",
            "[body, name] is no text",
            "[body, notDeclared] is not declared",
            "[body, note] is left out");
  }

  @Test
  void aMistakeThatIsToldAsAnotherIsFound() {
    String other = "{\"detail\": [{\"type\": \"missing\", \"loc\": [\"body\", \"other\"]}]}";
    assertThat(run(request -> isRight(request) ? echo(request) : json(422, other)).findings())
        .anyMatch(finding -> finding.startsWith("A valid request is refused"))
        .anyMatch(finding -> finding.startsWith("Its one mistake is not told as it is, when"));
  }

  /// Half of the requests.
  private static boolean isRight(Request request) {
    return request.path().hashCode() % 2 == 0;
  }

  @Test
  void failuresAreFound() {
    assertThat(
            run(
                    request -> {
                      throw new IllegalStateException("spilt");
                    })
                .findings())
        .anyMatch(finding -> finding.startsWith("A valid request fails"))
        .anyMatch(finding -> finding.startsWith("It failed, when ["));
  }

  @Test
  void statusesAndMediaTypesThatAreNotDocumentedAreFound() {
    assertThat(run(_ -> Response.status(418)).findings())
        .anyMatch(finding -> finding.startsWith("Status 418 is not documented"));
    assertThat(run(_ -> Response.text("tea").withStatus(201)).findings())
        .anyMatch(finding -> finding.startsWith("The media type text/plain is not documented"));
  }

  @Test
  void bodiesThatAreNotAsDocumentedAreFound() {
    assertThat(run(_ -> json(201, "{\"name\": \"x\", \"cups\": 9}")).findings())
        .anyMatch(finding ->
            finding.startsWith(
                "The body is not as documented: /name is x, against minLength: 2;"
                    + " /cups is 9, against maximum: 4\n"));
  }

  @Test
  void whatCodeAnswersBeforeItLooksAtTheInputIsNoFinding() {
    Report refused = run(_ -> Response.status(404));
    assertThat(refused.findings()).isEmpty();
    assertThat(refused.told()).isZero();
    String byCode = "{\"detail\": [{\"type\": \"value_error\", \"loc\": [\"body\"]}]}";
    assertThat(run(_ -> json(422, byCode)).findings())
        .noneMatch(finding -> finding.startsWith("A valid request is refused"));
  }

  @Test
  void theSameSeedMakesTheSameRequests() {
    run(FuzzerTest::echo);
    List<String> first = List.copyOf(seen);
    seen.clear();
    run(FuzzerTest::echo);
    assertThat(seen).isEqualTo(first);
  }

  @Test
  void valuesAndFieldsCanBeGivenAndOperationsLeftOut() {
    try (TestClient client = TestClient.of(app(FuzzerTest::echo))) {
      Fuzzer.of(client)
          .value("id", 4711)
          .value("name", "Assam")
          .header("X-Key", "secret")
          .without("POST /orders")
          .tries(3)
          .run();
    }
    assertThat(seen.getFirst()).contains("/teas/4711", "\"Assam\"", "X-Key: secret");
    assertThat(seen).noneMatch(line -> line.contains("/orders"));
  }

  @Test
  void anApplicationWithoutADocumentIsRefused() {
    try (TestClient client = TestClient.of(App.create(Config.of(Map.of())))) {
      Fuzzer fuzzer = Fuzzer.of(client).document("/nowhere.json");
      assertThatThrownBy(fuzzer::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("There is no document at /nowhere.json");
    }
  }

  private Report run(Handler handler) {
    try (TestClient client = TestClient.of(app(handler))) {
      return Fuzzer.of(client).seed(5).undocumented(404).run();
    }
  }

  private App app(Handler handler) {
    return App.create(Config.of(Map.of()))
        .get("/openapi.json", _ -> json(200, TEA))
        .post("/teas/{id}", request -> noted(request, handler))
        .post("/orders", request -> noted(request, handler))
        .post("/words", request -> noted(request, handler))
        .put("/words", request -> noted(request, handler));
  }

  private Response noted(Request request, Handler handler) throws Exception {
    StringBuilder line =
        new StringBuilder(request.method())
            .append(' ')
            .append(request.head().path() + "?" + request.head().query());
    request.headers().forEach((name, value) -> line.append('\n').append(name + ": " + value));
    seen.add(line.append('\n').append(request.body().text()).toString());
    return handler.handle(request);
  }

  private static Response echo(Request request) throws Exception {
    return request.path().startsWith("/teas")
        ? json(201, request.body().text())
        : Response.status(204);
  }

  private static Response json(int status, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Response.bytes(bytes, "application/json").withStatus(status);
  }
}
