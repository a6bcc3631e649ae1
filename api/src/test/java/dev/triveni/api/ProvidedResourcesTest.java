package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.web.App;
import dev.triveni.web.TestClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an application opens is there for its endpoints without a provider.
class ProvidedResourcesTest {
  private final Shelf shelf = new Shelf();
  private final App app = Apps.app(api -> api.routes(new Books()));

  static class Shelf implements AutoCloseable {
    final List<String> books = new ArrayList<>(List.of("Emma"));

    @Override
    public void close() {
      books.clear();
    }
  }

  record Librarian(Shelf shelf) {}

  @Routes("/books")
  static final class Books {
    @Provides(Provides.Scope.APPLICATION)
    Librarian librarian(Shelf shelf) {
      return new Librarian(shelf);
    }

    @Get
    List<String> all(Shelf shelf) {
      return shelf.books;
    }

    @Get("/count")
    int count(Librarian librarian) {
      return librarian.shelf().books.size();
    }
  }

  @Test
  void aResourceIsAParameterAndLivesAsLongAsTheApplication() {
    app.resource(Shelf.class, _ -> shelf);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/books").json()).isEqualTo(List.of("Emma"));
      assertThat(client.get("/books").json()).isEqualTo(List.of("Emma"));
      assertThat(client.get("/books/count").json()).isEqualTo(1L);
    }
    assertThat(shelf.books).isEmpty();
  }

  @Test
  void aProviderOfTheSameTypeGoesBeforeIt() {
    app.resource(Shelf.class, _ -> shelf);
    Shelf other = new Shelf();
    other.books.add("Ulysses");
    Providers.of(app).replace(Shelf.class, other);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/books").json()).isEqualTo(List.of("Emma", "Ulysses"));
    }
  }

  @Test
  void valuesOutsideOfRequestsAreMadeOfItToo() throws Exception {
    app.resource(Shelf.class, _ -> shelf);
    try (TestClient client = TestClient.of(app);
        Provisions provisions = Providers.of(app).open()) {
      assertThat(provisions.get(Shelf.class)).isSameAs(shelf);
      assertThat(client.get("/openapi.json").text()).doesNotContain("Shelf");
    }
  }
}
