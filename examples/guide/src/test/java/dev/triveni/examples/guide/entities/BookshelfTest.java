package dev.triveni.examples.guide.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.examples.guide.entities.Books.Listed;
import dev.triveni.web.Config;
import dev.triveni.web.TestClient;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BookshelfTest {
  // @start region=test
  private static final Config CONFIG =
      Config.of(Map.of("database.url", "jdbc:h2:mem:shelf", "database.at-start", "CREATE"));

  @AutoClose private final TestClient client = TestClient.of(Bookshelf.create(CONFIG));

  @Test
  void aBookIsAddedAndListed() {
    client.post("/books", new Listed("Emma", "Jane Austen"));
    assertThat(client.get("/books").text())
        .isEqualTo("[{\"title\":\"Emma\",\"by\":\"Jane Austen\"}]");
  }

  // @end

  @Test
  void aStarIsCountedByTheDatabase() {
    client.post("/books", new Listed("Emma", "Jane Austen"));
    client.post("/books", new Listed("Persuasion", "Jane Austen"));
    assertThat(client.send("POST", "/books/1/star").status()).isEqualTo(204);
    assertThat(client.send("POST", "/books/9/star").status()).isEqualTo(404);
    assertThat(client.get("/books?stars=1").text()).contains("Emma").doesNotContain("Persuasion");
    assertThat(client.get("/books").text()).contains("Emma", "Persuasion");
  }
}
