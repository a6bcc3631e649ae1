package dev.triveni.data.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Inspection;
import dev.triveni.data.desk.ArticleTable;
import dev.triveni.data.desk.AuthorTable;
import dev.triveni.data.desk.ParcelTable;
import dev.triveni.data.desk.TagTable;
import dev.triveni.data.sample.SampleTable;
import dev.triveni.data.support.Golden;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Tables that are there become entities.
@OnBothDatabases
class InspectionTest {
  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
    db.createTables(
        AuthorTable.AUTHOR,
        TagTable.TAG,
        ArticleTable.ARTICLE,
        ParcelTable.PARCEL,
        SampleTable.SAMPLE);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void entitiesOfTablesAreWrittenWordForWord() {
    Map<String, String> entities = Inspection.of(db).entities("org.example");

    assertThat(entities)
        .containsOnlyKeys(
            "Article.java",
            "ArticleTags.java",
            "Author.java",
            "Parcels.java",
            "Sample.java",
            "Tag.java");
    Golden.check(
        "migrations/entities-%s.txt".formatted(server.name().toLowerCase(Locale.ROOT)),
        String.join("\n", entities.values()));
  }
}
