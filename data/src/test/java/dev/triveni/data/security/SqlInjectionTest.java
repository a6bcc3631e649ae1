package dev.triveni.data.security;

import static dev.triveni.data.Expressions.coalesce;
import static dev.triveni.data.Expressions.value;
import static dev.triveni.data.Expressions.when;
import static dev.triveni.data.desk.TagTable.TAG;
import static dev.triveni.data.sample.DocumentTable.DOCUMENT;
import static dev.triveni.data.sample.ProductTable.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.Many;
import dev.triveni.data.Sql;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Text that is meant to become SQL stays text, wherever it comes in.
@OnBothDatabases
@Shows(value = "DJ-86", code = "db.from(TAG).filter(TAG.name.eq(whatSomebodyTyped)).list()")
class SqlInjectionTest {
  private static final List<String> OPENINGS =
      List.of("'", "\"", "''", "\\'", "`", ")", "');", "' or ", "\" or ", "*/", "--", "%", "$$");
  private static final List<String> ENDINGS =
      List.of(
          "1=1",
          " or 1=1 --",
          "; drop table \"tag\"; --",
          " union select null",
          "/*",
          "?",
          ":x",
          "{0}",
          "{}",
          "{*}",
          "\u0001" + "0\u0002",
          "$1",
          "\\",
          "%' or '%'='",
          "null",
          "' || (select 1) || '");

  @Parameter Servers server;
  private Database db;

  @BeforeEach
  void open() {
    db = server.fresh();
    db.createTables(
        TAG, dev.triveni.data.desk.AuthorTable.AUTHOR, dev.triveni.data.desk.ArticleTable.ARTICLE);
    TAG.create().name("plain").save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static List<String> attacks() {
    List<String> attacks = new ArrayList<>();
    OPENINGS.forEach(opening -> ENDINGS.forEach(ending -> attacks.add(opening + ending)));
    assertThat(attacks).hasSizeGreaterThan(200);
    return attacks;
  }

  @Test
  void valuesAreNeverSql() {
    for (String attack : attacks()) {
      Tag saved = TAG.create().name(attack).save(db);

      assertThat(db.get(TAG, saved.id()).name()).isEqualTo(attack);
      for (Condition condition : lookups(attack)) {
        assertThat(db.from(TAG).filter(condition).list()).as(attack).containsExactly(saved);
      }
      assertThat(
              db.sql("select \"name\" from \"tag\" where \"name\" = :name")
                  .bind("name", attack)
                  .list(String.class))
          .containsExactly(attack);
      assertThat(db.from(TAG).filter(TAG.name.eq(attack)).update(TAG.name.set(attack + attack)))
          .isEqualTo(1);
      assertThat(db.from(TAG).filter(TAG.name.eq(attack + attack)).delete()).isEqualTo(1);
      assertThat(db.from(TAG).select(TAG.name).list()).containsExactly("plain");
    }
  }

  private static List<Condition> lookups(String attack) {
    return List.of(
        TAG.name.eq(attack),
        TAG.name.in(attack, "x"),
        TAG.name.contains(attack),
        TAG.name.icontains(attack),
        TAG.name.ieq(attack),
        TAG.name.istartsWith(attack),
        TAG.name.iendsWith(attack),
        TAG.name.lte(attack).and(TAG.name.gte(attack)),
        TAG.name.ne(attack).not(),
        TAG.name.matches(literally(attack)),
        TAG.name.imatches(literally(attack)),
        TAG.name.startsWith(attack),
        TAG.name.endsWith(attack),
        TAG.name.between(attack, attack),
        TAG.name.concat("").eq(attack),
        Sql.condition("{} = {}", TAG.name, attack));
  }

  /// A regular expression that describes this text only.
  private static String literally(String text) {
    return "^" + text.replaceAll("[^A-Za-z0-9]", "\\\\$0") + "$";
  }

  @Test
  void manyRowsAtOnceAreNeverSql() {
    List<Tag> tags =
        attacks().stream().distinct().map(attack -> new Tag(null, attack, Many.none())).toList();
    List<Tag> saved = db.insertAll(TAG, tags);

    assertThat(db.insertMissing(TAG, tags, TAG.name)).isZero();
    db.upsert(TAG, tags, TAG.name);
    assertThat(db.updateAll(TAG, saved, TAG.name)).isEqualTo(saved.size());
    assertThat(db.from(TAG).select(TAG.name).list())
        .hasSize(tags.size() + 1)
        .containsAll(tags.stream().map(Tag::name).toList());
    assertThat(db.from(TAG).filter(TAG.name.in(tags.stream().map(Tag::name).toList())).count())
        .isEqualTo(tags.size());
    assertThat(
            db.sql("select \"name\" from \"tag\" where \"name\" = any(:names)")
                .bindAll("names", tags.stream().map(Tag::name).toList())
                .list(String.class))
        .hasSize(tags.size());
  }

  @Test
  void stepsAndValuesOfJsonAreNeverSql() {
    db.createTables(DOCUMENT, PRODUCT);
    for (String attack : attacks()) {
      db.from(DOCUMENT).delete();
      DOCUMENT.create().content(Map.of(attack, attack)).save(db);

      for (Condition condition :
          List.of(
              DOCUMENT.content.at(attack).is(attack),
              DOCUMENT.content.at(attack).text().eq(attack),
              DOCUMENT.content.hasKey(attack),
              DOCUMENT.content.contains(Map.of(attack, attack)))) {
        assertThat(db.from(DOCUMENT).filter(condition).count()).as(attack).isEqualTo(1);
      }
      assertThat(db.from(DOCUMENT).filter(DOCUMENT.content.at("x", attack).is(1)).count()).isZero();
      assertThat(db.from(PRODUCT).filter(PRODUCT.labels.has(attack)).count()).isZero();
    }
  }

  @Test
  void placesInListsAreNeverSql() {
    for (String attack : attacks()) {
      assertThatThrownBy(() -> db.from(TAG).orderBy(TAG.name).slice(10, attack))
          .as(attack)
          .hasMessageContaining("TRV-DATA-036");
    }
  }

  @Test
  void textsWithinExpressionsAreNeverSql() {
    for (String attack : attacks()) {
      assertThat(db.from(TAG).select(when(TAG.name.eq(attack), "x").orElse(attack)).list())
          .containsExactly(attack);
      assertThat(db.from(TAG).select(TAG.name.replace("plain", attack).concat(attack)).list())
          .containsExactly(attack + attack);
      assertThat(db.from(TAG).select(coalesce(TAG.name.nullIf("plain"), value(attack))).list())
          .containsExactly(attack);
      assertThat(db.from(TAG).select(TAG.name.joined(attack)).list()).containsExactly("plain");
    }
  }

  @Test
  void namesOfRulesAreIdentifiers() {
    for (String attack : attacks()) {
      assertThatThrownBy(() -> db.from(TAG).orderBy(TAG.name.collate(attack)).list())
          .as(attack)
          .hasMessageContaining(server == Servers.H2 ? "TRV-DATA-350" : "TRV-DATA-014");
    }
    assertThat(db.from(TAG).count()).isEqualTo(1);
  }

  @Test
  void namesOfTablesInQueriesAreNotSql() {
    for (String attack : attacks()) {
      assertThat(db.from(TAG.as(attack)).filter(TAG.as(attack).name.eq("plain")).count())
          .isEqualTo(1);
    }
  }
}
