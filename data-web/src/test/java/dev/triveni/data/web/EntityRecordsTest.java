package dev.triveni.data.web;

import static dev.triveni.data.web.after.BookTable.BOOK;
import static dev.triveni.data.web.after.WriterTable.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Api;
import dev.triveni.api.Crud;
import dev.triveni.data.web.after.Book;
import dev.triveni.html.CrudViews;
import dev.triveni.html.Html;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Form;
import dev.triveni.web.Headers;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An entity alone is a table, an API and pages.
class EntityRecordsTest {

  record NewWriter(@NotBlank @Size(max = 100) String name) {}

  private final TestClient client =
      TestClient.of(
          App.create(
                  Config.of(
                      Map.of(
                          "secret-key",
                          "only for these tests",
                          "database.url",
                          "jdbc:h2:mem:" + UUID.randomUUID(),
                          "database.at-start",
                          "CREATE")))
              .install(Entities.of(WRITER, BOOK))
              .install(Html.templates())
              .install(
                  Api.of(api ->
                      api.include(Crud.of("/api/writers", EntityRecords.of(WRITER)))
                          .include(Crud.of("/api/books", good()))))
              .add(CrudViews.of(EntityRecords.of(WRITER, NewWriter.class)).under("/writers")));

  private static EntityRecords<Book, Book, Long> good() {
    return EntityRecords.of(BOOK).narrowed(all -> all.filter(BOOK.stars.gt(2)));
  }

  @AfterEach
  void close() {
    client.close();
  }

  private TestResponse addWriter(String name) {
    return client.post("/api/writers", Map.of("name", name));
  }

  private TestResponse addBook(int stars, long writer) {
    return client.post("/api/books", Map.of("heading", "Rain", "stars", stars, "writer", writer));
  }

  @Test
  void entityIsAddedWithTheIdThatTheDatabaseGives() {
    TestResponse added = client.post("/api/writers", Map.of("id", 77, "name", "Ann"));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text()).isEqualTo("{\"id\":1,\"name\":\"Ann\"}");
    assertThat(client.get("/api/writers/1").text()).isEqualTo(added.text());
    assertThat(client.get("/api/writers/2").status()).isEqualTo(404);
  }

  @Test
  void valueThatIsTakenIsAConflict() {
    addWriter("Ann");
    TestResponse twice = addWriter("Ann");

    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text())
        .contains("There is a Writer with name 'Ann' already.", "\"loc\":[\"name\"]");
  }

  @Test
  void referenceToNobodyIsAMistake() {
    TestResponse lost = addBook(3, 99);

    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.text()).contains("There is no Writer 99 that this Book names.");
    assertThat(client.post("/api/books", Map.of("heading", "x", "stars", 1)).text())
        .contains("Field required", "writer");
  }

  @Test
  void entityIsChangedAndRemovedByWhoeverKnowsItsState() {
    addWriter("Ann");
    String state = client.get("/api/writers/1").header("ETag").orElseThrow();
    Headers known = Headers.of("If-Match", state);

    assertThat(put("Eve", known).text()).isEqualTo("{\"id\":1,\"name\":\"Eve\"}");
    assertThat(put("Bob", known).status()).isEqualTo(412);
  }

  private TestResponse put(String name, Headers known) {
    Headers headers =
        Headers.of(
            "Content-Type", "application/json", "If-Match", known.find("If-Match").orElseThrow());
    byte[] body = "{\"name\":\"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
    return client.send("PUT", "/api/writers/1", headers, body);
  }

  @Test
  void rowThatOthersNeedIsNotRemoved() {
    addWriter("Ann");
    addBook(3, 1);
    String state = client.get("/api/writers/1").header("ETag").orElseThrow();

    TestResponse refused =
        client.send("DELETE", "/api/writers/1", Headers.of("If-Match", state), new byte[0]);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("1 Book by writer (1)");
  }

  @Test
  void whatIsLeftOutIsNotThere() {
    addWriter("Ann");
    addBook(1, 1);
    addBook(5, 1);

    assertThat((List<?>) client.get("/api/books").json()).hasSize(1);
    assertThat(client.get("/api/books/1").status()).isEqualTo(404);
    assertThat(client.get("/api/books/2").status()).isEqualTo(200);
  }

  @Test
  void formSaysWhatTheDatabaseRefuses() {
    client.post("/writers/new", Form.of("name", "Ann"));
    TestResponse twice = client.post("/writers/new", Form.of("name", "Ann"));

    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("There is a Writer with name 'Ann' already.");
    assertThat(client.get("/writers").text()).contains("Ann");
  }

  @Test
  void documentSaysThatIdsAreNotTheClients() {
    assertThat(client.get("/openapi.json").text())
        .contains("\"readOnly\":true")
        .contains("\"writer\":{\"type\":\"integer\",\"format\":\"int64\"}");
  }

  @Test
  void draftWithAnotherComponentIsRefused() {
    record Wrong(String title) {}

    assertThatThrownBy(() -> EntityRecords.of(WRITER, Wrong.class))
        .hasMessageContaining("TRV-DATA-604 A Writer has no component 'title'");
  }
}
