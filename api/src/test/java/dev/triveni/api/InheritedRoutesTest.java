package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.api.support.Apps;
import dev.triveni.shows.Shows;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.TestClient;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InheritedRoutesTest {
  record Tag(@Size(min = 2) String name) {}

  abstract static class Controller<T, K> {
    final List<T> all = new ArrayList<>();

    @Get
    List<T> list() {
      return all;
    }

    @Get("/{key}")
    Optional<T> find(K key, @Query Optional<K> other) {
      return all.stream()
          .filter(each -> each.toString().contains(key + "" + other.orElse(key)))
          .findFirst();
    }

    @Post
    T add(@Body T value) {
      all.add(value);
      return value;
    }
  }

  abstract static class Middle<V> extends Controller<V, Integer> {}

  @Routes("/tags")
  static class Tags extends Middle<Tag> {
    @Delete
    void clear() {
      all.clear();
    }
  }

  @Test
  @Shows(value = "UN-FA-09", code = "class Tags extends Controller<Tag, Integer>")
  void aClassOfRoutesInheritsFromAGenericOne() {
    try (TestClient client = Apps.client(new Tags())) {
      assertThat(client.post("/tags", new Tag("t11")).text()).isEqualTo("{\"name\":\"t11\"}");
      assertThat(client.post("/tags", new Tag("t")).text()).contains("string_too_short");
      assertThat(client.get("/tags").text()).isEqualTo("[{\"name\":\"t11\"}]");
      assertThat(client.get("/tags/1").text()).isEqualTo("{\"name\":\"t11\"}");
      assertThat(client.get("/tags/1?other=2").status()).isEqualTo(404);
      assertThat(client.get("/tags/x").text()).contains("int_parsing");
      assertThat(client.delete("/tags").status()).isEqualTo(204);
    }
  }

  @Test
  void itIsDescribedWithItsTypes() {
    try (TestClient client = TestClient.of(Apps.app(api -> api.routes(new Tags())))) {
      assertThat(client.get("/openapi.json").text())
          .contains("#/components/schemas/Tag", "tags_add", "tags_list");
    }
  }

  @Routes("/extra")
  static class WrongExtra {
    @Get
    @Operation(extra = "{\"a\":")
    void noJson() {}

    @Post
    @Operation(extra = "[]")
    void noObject() {}
  }

  @Test
  void extraMembersOfTheDocumentAreAJsonObject() {
    SetupException failure =
        catchThrowableOfType(
            SetupException.class, () -> Apps.app(api -> api.routes(new WrongExtra())).freeze());
    assertThat(failure.problems())
        .extracting(SetupProblem::id)
        .containsExactly("TRV-API-237", "TRV-API-237");
  }
}
