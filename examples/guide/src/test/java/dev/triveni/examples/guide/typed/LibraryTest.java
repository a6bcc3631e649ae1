package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {

  @Test
  void aRouterGuardsWhatItHolds() {
    try (TestClient client = TestClient.of(Library.create(Clients.CONFIG))) {
      assertThat(client.get("/books").json()).isEqualTo(List.of("Emma", "Ulysses"));
      assertThat(client.get("/books/emma").json()).isEqualTo("Emma");
      assertThat(client.get("/books/none").status()).isEqualTo(404);
      assertThat(client.delete("/desk/loans/7").status()).isEqualTo(422);
      Headers key = Headers.of("X-Key", "opensesame");
      assertThat(client.send("DELETE", "/desk/loans/7", key, new byte[0]).status()).isEqualTo(204);
    }
  }

  @Test
  void theDocumentSaysAllOfIt() {
    try (TestClient client = TestClient.of(Library.create(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text())
          .contains("\"title\":\"Library\"", "\"version\":\"2.1.0\"", "ann@example.com")
          .contains("\"identifier\":\"Apache-2.0\"", "For *librarians*.", "I am a teapot.")
          .doesNotContain("/secret");
    }
  }

  @Test
  void aRouterIsIncludedTwice() {
    try (TestClient client = TestClient.of(Library.twice(Clients.CONFIG))) {
      assertThat(client.get("/v1/books/emma").json()).isEqualTo("Emma");
      assertThat(client.get("/v2/books/emma").json()).isEqualTo("Emma");
    }
  }

  @Test
  void anotherApplicationIsMounted() {
    App archive = App.create(Clients.CONFIG).get("/", _ -> Response.text("dust"));
    try (TestClient client = TestClient.of(Library.withArchive(Clients.CONFIG, archive))) {
      assertThat(client.get("/archive/").text()).isEqualTo("dust");
    }
  }

  @Test
  void theApplicationIsShownBelowAPath() {
    try (TestClient client = TestClient.of(Library.shownBelow(Clients.CONFIG))) {
      assertThat(client.get("/books/emma").json()).isEqualTo("Emma");
      assertThat(client.get("/where").text()).isEqualTo("/library");
    }
  }

  @Test
  void theProxySaysWhereTheApplicationIs() {
    try (TestClient client = TestClient.of(Library.behindProxy(Clients.CONFIG))) {
      assertThat(client.get("/openapi.json").text()).contains("\"servers\":[{\"url\":\".\"}]");
    }
  }
}
