package dev.triveni.data.queries;

import static dev.triveni.data.sample.DocumentTable.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What can be asked of JSON in a column.
@OnBothDatabases
@Shows(value = "DJ-17", code = "db.from(PET).filter(PET.data.at(\"owner\", \"name\").is(\"Bob\"))")
class JsonTest {
  @Parameter Servers server;
  private Database db;

  /// Objects, a list, scalars, and the null of JSON; a row without a value comes after them.
  private static final List<String> DOCUMENTS =
      List.of(
          "{\"name\":\"Meg\",\"age\":7,\"good\":true,\"owner\":{\"name\":\"Bob\",\"pets\":[\"cat\",\"fish\"]}}",
          "{\"name\":\"Rufus\",\"age\":2.5,\"good\":false,\"owner\":null}",
          "{\"name\":\"It's \\\"x\\\" \\\\ ä\",\"tags\":[[1,2],{\"k\":\"v\"}],\"a.b\":1}",
          "[\"cat\",3,null]",
          "\"plain\"",
          "12",
          "null");

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(DOCUMENT);
    DOCUMENTS.forEach(this::save);
    DOCUMENT.create().save(db);
  }

  private void save(String json) {
    String value = server == Servers.H2 ? ":json format json" : "cast(:json as jsonb)";
    db.sql("insert into \"document\" (\"content\") values (%s)".formatted(value))
        .bind("json", json)
        .run();
  }

  @AfterEach
  void close() {
    db.close();
  }

  /// The numbers of the documents that fulfil a condition, and that the others do not.
  private void finds(Condition condition, Integer... documents) {
    assertThat(db.from(DOCUMENT).filter(condition).orderBy(DOCUMENT.id).select(DOCUMENT.id).list())
        .as(() -> db.from(DOCUMENT).filter(condition).sql())
        .extracting(id -> id.intValue() - 1)
        .containsExactly(documents);
    assertThat(db.from(DOCUMENT).exclude(condition).count()).isEqualTo(8 - documents.length);
  }

  private void findsOnPostgres(Condition condition, Integer... documents) {
    if (server == Servers.POSTGRES) {
      finds(condition, documents);
    } else {
      assertThatThrownBy(() -> db.from(DOCUMENT).filter(condition).list())
          .hasMessageStartingWith("TRV-DATA-350 H2 has no operation JSON_");
    }
  }

  @Test
  void partsAreFoundByKeysAndIndexes() {
    finds(DOCUMENT.content.at("name").is("Meg"), 0);
    finds(DOCUMENT.content.at("age").is(7), 0);
    finds(DOCUMENT.content.at("good").is(true), 0);
    finds(DOCUMENT.content.at("owner", "name").is("Bob"), 0);
    finds(DOCUMENT.content.at("owner").at("pets").at(1).is("fish"), 0);
    finds(DOCUMENT.content.at("owner", "pets").is(List.of("cat", "fish")), 0);
    finds(DOCUMENT.content.at("tags", 0, 1).is(2), 2);
    finds(DOCUMENT.content.at("tags", 1, "k").is("v"), 2);
    finds(DOCUMENT.content.at("a.b").is(1), 2);
    finds(DOCUMENT.content.at(0).is("cat"), 3);
    finds(DOCUMENT.content.is("plain"), 4);
    finds(DOCUMENT.content.is(12), 5);
    finds(DOCUMENT.content.at("name").isNotNull(), 0, 1, 2);
    finds(DOCUMENT.content.at(9).isNotNull());
  }

  @Test
  void nothingAndTheNullOfJsonAreDifferent() {
    finds(DOCUMENT.content.at("owner").isNull(), 2, 3, 4, 5, 6, 7);
    finds(DOCUMENT.content.at("owner").isJsonNull(), 1);
    finds(DOCUMENT.content.isNull(), 7);
    finds(DOCUMENT.content.isJsonNull(), 6);
    finds(DOCUMENT.content.at(2).isJsonNull(), 3);
  }

  @Test
  void partsAreTextsNumbersAndFlags() {
    finds(DOCUMENT.content.at("name").text().eq("It's \"x\" \\ ä"), 2);
    finds(DOCUMENT.content.at("name").text().icontains("ruf"), 1);
    finds(DOCUMENT.content.at("name").text().startsWith("M"), 0);
    finds(DOCUMENT.content.at("age").text().eq("2.5"), 1);
    finds(DOCUMENT.content.at("owner").text().isNotNull(), 0);
    finds(DOCUMENT.content.at("age").number().gt(2.0), 0, 1);
    finds(DOCUMENT.content.at("age").number().between(2.0, 3.0), 1);
    finds(DOCUMENT.content.at("age").wholeNumber().in(7L, 8L), 0);
    finds(DOCUMENT.content.at("name").number().isNotNull());
    finds(DOCUMENT.content.at("good").flag(), 0);
  }

  @Test
  void keysAreAskedFor() {
    finds(DOCUMENT.content.hasKey("owner"), 0, 1);
    finds(DOCUMENT.content.hasKey("nothing"));
    finds(DOCUMENT.content.hasKeys("owner", "age"), 0, 1);
    finds(DOCUMENT.content.hasKeys("owner", "tags"));
    finds(DOCUMENT.content.hasAnyKey("a.b", "good"), 0, 1, 2);
    finds(DOCUMENT.content.at("owner").hasKey("pets"), 0);
  }

  @Test
  void documentsContainOthers() {
    finds(DOCUMENT.content.contains(Map.of("name", "Meg")), 0);
    finds(DOCUMENT.content.contains(Map.of("name", "Meg", "age", 8)));
    finds(DOCUMENT.content.contains(Map.of("owner", Map.of("name", "Bob"))), 0);
    findsOnPostgres(DOCUMENT.content.contains(Map.of("owner", Map.of("pets", List.of("fish")))), 0);
    findsOnPostgres(DOCUMENT.content.contains(List.of(3)), 3);
    findsOnPostgres(DOCUMENT.content.containedBy(Map.of("name", "Rufus", "age", 2.5)));
    findsOnPostgres(DOCUMENT.content.containedBy(Arrays.asList("cat", "dog", 3, null)), 3, 6);
  }

  @Test
  void rowsAreOrderedByParts() {
    assertThat(
            db.from(DOCUMENT)
                .filter(DOCUMENT.content.hasKey("age"))
                .orderBy(DOCUMENT.content.at("age").number())
                .select(DOCUMENT.content.at("name").text())
                .list())
        .containsExactly("Rufus", "Meg");
  }

  @Test
  void keysAreNeverSql() {
    String key = "a\"'b) or 1=1; drop table sample --\\";
    DOCUMENT.create().content(Map.of(key, 1)).save(db);

    assertThat(db.from(DOCUMENT).filter(DOCUMENT.content.at(key).is(1)).count()).isEqualTo(1);
    assertThat(db.from(DOCUMENT).filter(DOCUMENT.content.hasKey(key)).count()).isEqualTo(1);
    assertThat(db.from(DOCUMENT).filter(DOCUMENT.content.contains(Map.of(key, 1))).count())
        .isEqualTo(1);
    assertThat(db.from(DOCUMENT).filter(DOCUMENT.content.at("name").is(key)).count()).isZero();
  }

  @Test
  void onlyKeysAndIndexesAreSteps() {
    assertThatThrownBy(() -> DOCUMENT.content.at("a", 1.5))
        .hasMessageStartingWith("TRV-DATA-351 1.5 is no step");
    assertThatThrownBy(() -> DOCUMENT.content.at(-1)).hasMessageContaining("TRV-DATA-351");
  }
}
