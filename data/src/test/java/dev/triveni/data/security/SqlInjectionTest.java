package dev.triveni.data.security;

import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.Sql;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Text that is meant to become SQL stays text, wherever it comes in.
@OnBothDatabases
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
        TAG.name.startsWith(attack),
        TAG.name.endsWith(attack),
        TAG.name.between(attack, attack),
        TAG.name.concat("").eq(attack),
        Sql.condition("{} = {}", TAG.name, attack));
  }

  @Test
  void namesOfTablesInQueriesAreNotSql() {
    for (String attack : attacks()) {
      assertThat(db.from(TAG.as(attack)).filter(TAG.as(attack).name.eq("plain")).count())
          .isEqualTo(1);
    }
  }
}
