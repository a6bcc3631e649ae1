package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final Map<String, String> ANN =
      Map.of("username", "ann", "password", "secret", "email", "ann@example.com");
  private final TestClient client = Clients.of(new Answers());

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void onlyWhatIsDeclaredLeaves() {
    Map<String, String> sent = Map.of("username", "ann", "email", "ann@example.com");
    TestResponse created = client.post("/users", ANN);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json()).isEqualTo(sent);
    assertThat(client.put("/users/ann", ANN).json()).isEqualTo(sent);
  }

  @Test
  void whatIsAbsentIsNotFoundAndNothingIsNoContent() {
    assertThat(client.get("/notes/x").status()).isEqualTo(404);
    assertThat(client.delete("/notes/x").status()).isEqualTo(204);
  }

  @Test
  void theResponseIsChangedBesideTheResult() {
    TestResponse created = client.send("PUT", "/notes/x?text=hot");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).hasValue("/notes/x");
    assertThat(client.cookie("last")).hasValue("x");
    assertThat(client.send("PUT", "/notes/x?text=cold").status()).isEqualTo(200);
    assertThat(client.get("/notes/x").json()).isEqualTo("cold");
    assertThat(client.get("/count").json()).isEqualTo(1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /items/short | application/json | {"name":"Tea"}
          /items/name  | application/json | {"name":"Tea"}
          /vehicles/1  | application/json | {"type":"Car","plate":"B-X 1"}
          /vehicles/2  | application/json | {"type":"Plane","sign":"D-EFGH","size":5}
          /page        | text/html        | <h1>Hello</h1>
          /feed        | application/xml  | <feed/>
          """)
  void resultsAreSentAsDeclared(String path, String type, String body) {
    TestResponse response = client.get(path);
    assertThat(response.header("Content-Type").orElseThrow()).startsWith(type);
    assertThat(response.text()).isEqualTo(body);
  }

  @Test
  void aResponseOfOnesOwnStaysAsItIs() {
    assertThat(client.get("/docs-of-others").header("Location"))
        .hasValue("https://example.com/docs");
  }

  @Test
  void oneOfSeveralResponsesIsGivenAndAllAreDocumented() {
    assertThat(client.get("/pictures/cat").json()).isEqualTo(Map.of("title", "Cat"));
    assertThat(client.get("/pictures/cat?raw=yes").header("Content-Type")).hasValue("image/png");
    assertThat(client.get("/pictures/dog").status()).isEqualTo(404);
    assertThat(client.get("/openapi.json").text())
        .contains("\"image/png\"", "There is no such picture", "#/components/schemas/Message");
  }

  @Test
  void theDocumentSaysWhatIsReturned() {
    assertThat(client.get("/openapi.json").text())
        .contains("\"how many there are\"", "\"statistics\"", "It counts those of *everybody*.");
  }
}
