package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.api.support.Apps;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages, states and masks on endpoints of one's own, as in Flask-Smorest and Flask-RESTX.
class StateAndPagesTest {
  record Owner(String name, String city) {}

  record Pet(int id, String name, Owner owner) {}

  record NewPet(@NotBlank String name) {}

  // @start region=pets
  @Routes("/pets")
  @Uses(FieldMasks.class)
  static final class Pets {
    private final Map<Integer, Pet> pets = new TreeMap<>();

    @Get
    List<Pet> list(PageQuery page) {
      return page.of(List.copyOf(pets.values()));
    }

    @Get("/{id}")
    @Uses(EntityTags.class)
    Optional<Pet> show(int id) {
      return Optional.ofNullable(pets.get(id));
    }

    @Put("/{id}")
    Pet change(int id, NewPet draft, KnownState known) {
      Pet pet = pets.get(id);
      known.require(pet);
      pets.put(id, new Pet(id, draft.name(), pet.owner()));
      return pets.get(id);
    }

    @Delete("/{id}")
    void remove(int id, KnownState known) {
      known.require(pets.get(id));
      pets.remove(id);
    }
  }

  // @end

  private final Pets pets = new Pets();
  private TestClient client;

  @BeforeEach
  void start() {
    for (int id = 1; id <= 35; id++) {
      pets.pets.put(id, new Pet(id, "pet " + id, new Owner("Ann", "Ulm")));
    }
    client = TestClient.of(Apps.app(api -> api.routes(pets)));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | 10 | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4, "page": 1, "next_page": 2}
          ?page=2             | 10 | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4, "page": 2, "previous_page": 1, "next_page": 3}
          ?page=4             |  5 | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4, "page": 4, "previous_page": 3}
          ?page_size=100      | 35 | {"total": 35, "total_pages": 1, "first_page": 1, "last_page": 1, "page": 1}
          ?page=9             |  0 | {"total": 35, "total_pages": 4, "first_page": 1, "last_page": 4}
          """)
  void aPageTellsWhereItIs(String query, int count, String expected) {
    TestResponse response = client.get("/pets" + query);
    assertThat(response.header("X-Pagination")).hasValue(expected);
    assertThat((List<?>) response.json()).hasSize(count);
    assertThat(client.get("/pets?page=0").status()).isEqualTo(422);
  }

  @Test
  void aChangeTellsTheStateThatItKnows() {
    TestResponse first = client.get("/pets/1");
    String tag = first.header("ETag").orElseThrow();
    assertThat(send("PUT", "/pets/1", Headers.none(), "{\"name\":\"Rex\"}").status())
        .isEqualTo(428);
    TestResponse changed =
        send("PUT", "/pets/1", Headers.of("If-Match", tag), "{\"name\":\"Rex\"}");
    assertThat(changed.text()).contains("Rex");
    assertThat(send("PUT", "/pets/1", Headers.of("If-Match", tag), "{\"name\":\"Tom\"}").status())
        .isEqualTo(412);
    String newer = changed.header("ETag").orElseThrow();
    assertThat(newer).isNotEqualTo(tag);
    assertThat(client.get("/pets/1").header("ETag")).hasValue(newer);
    assertThat(send("DELETE", "/pets/1", Headers.of("If-Match", tag), "").status()).isEqualTo(412);
    assertThat(send("DELETE", "/pets/1", Headers.of("If-Match", newer), "").status())
        .isEqualTo(204);
    assertThat(client.get("/pets/1").status()).isEqualTo(404);
  }

  @Test
  void aClientThatKnowsTheStateGetsNoBody() {
    String tag = client.get("/pets/2").header("ETag").orElseThrow();
    TestResponse again = client.get("/pets/2", Headers.of("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("ETag")).hasValue(tag);
    assertThat(client.get("/pets/2", Headers.of("If-None-Match", "\"other\"")).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name             | {"name":"pet 3"}
          name,owner{city} | {"name":"pet 3","owner":{"city":"Ulm"}}
          {id}             | {"id":3}
          """)
  void aMaskReturnsOnlyAskedFields(String mask, String expected) {
    Headers fields = Headers.of("X-Fields", mask);
    assertThat(client.get("/pets/3", fields).text()).isEqualTo(expected);
    assertThat(client.get("/pets/3", fields).header("ETag"))
        .isEqualTo(client.get("/pets/3").header("ETag"));
    assertThat(client.get("/pets?page=3&page_size=1", fields).text())
        .isEqualTo("[" + expected + "]");
    assertThat(client.get("/pets/3", Headers.of("X-Fields", "{")).status()).isEqualTo(400);
  }

  @Test
  void theDocumentTellsOfThem() {
    String document = client.get("/openapi.json").text();
    assertThat(document)
        .contains(
            "\"page_size\"",
            "\"X-Fields\"",
            "\"If-Match\"",
            "\"If-None-Match\"",
            "\"304\"",
            "\"412\"",
            "\"428\"");
  }

  private TestResponse send(String method, String path, Headers headers, String body) {
    List<String> fields = new ArrayList<>(List.of("Content-Type", "application/json"));
    headers.forEach((name, value) -> fields.addAll(List.of(name, value)));
    Headers all = Headers.of(fields.toArray(String[]::new));
    return client.send(method, path, all, body.getBytes(StandardCharsets.UTF_8));
  }
}
