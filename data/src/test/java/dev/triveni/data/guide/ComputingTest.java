package dev.triveni.data.guide;

import static dev.triveni.data.Expressions.coalesce;
import static dev.triveni.data.Expressions.exists;
import static dev.triveni.data.Expressions.greatest;
import static dev.triveni.data.Expressions.jsonObject;
import static dev.triveni.data.Expressions.only;
import static dev.triveni.data.Expressions.value;
import static dev.triveni.data.Expressions.when;
import static dev.triveni.data.Windows.lag;
import static dev.triveni.data.Windows.partitionBy;
import static dev.triveni.data.Windows.rank;
import static dev.triveni.data.Windows.rowNumber;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.Status.DRAFT;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static dev.triveni.data.sample.DocumentTable.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.NumberExpression;
import dev.triveni.data.Sql;
import dev.triveni.data.TextExpression;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.sample.Document;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The guide's queries that compute.
@OnBothDatabases
@Shows(
    value = {"DJ-18", "DJ-22"},
    code = "db.from(ARTICLE).filter(soundsLike(ARTICLE.title, \"Male\"))")
class ComputingTest {
  @Parameter Servers server;
  private Chapter chapter;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    chapter = new Chapter(server);
    desk = chapter.desk();
    db = chapter.db();
    db.createTables(DOCUMENT);
    DOCUMENT.create().content(Map.of("name", "Meg", "age", 7, "pets", List.of("cat"))).save(db);
    if (server == Servers.POSTGRES) {
      db.execute("create extension fuzzystrmatch");
    }
  }

  @AfterEach
  void close() {
    chapter.close();
  }

  // @start region=sounds-like
  static Condition soundsLike(TextExpression text, String other) {
    return Sql.condition("soundex({}) = soundex({})", text, other);
  }

  // @end

  @Test
  void computing() {
    var zone = ZoneId.of("Asia/Kolkata");
    chapter.show(
        "columns",
        () -> {
          // @start region=columns
          db.from(ARTICLE).filter(ARTICLE.body.endsWith(ARTICLE.title)).list();
          db.from(ARTICLE).filter(ARTICLE.editor().id.eq(ARTICLE.author().id)).list();
          // @end
        });
    chapter.show(
        "arithmetic",
        () -> {
          // @start region=arithmetic
          record Doubled(Article article, int twice) {}
          NumberExpression<Integer> twice = ARTICLE.views.times(2);
          List<Doubled> doubled =
              db.from(ARTICLE).filter(twice.gt(10)).select(Doubled::new, ARTICLE, twice).list();
          // @end
          assertThat(doubled).hasSize(2);
        });
    chapter.show(
        "alias",
        () -> {
          // @start region=alias
          db.from(ARTICLE).orderBy(ARTICLE.views.times(2).minus(ARTICLE.title.length())).list();
          // @end
        });
    chapter.show(
        "coalesce",
        () -> {
          // @start region=coalesce
          List<String> names =
              db.from(ARTICLE)
                  .select(coalesce(ARTICLE.editor().name, ARTICLE.author().name))
                  .list();
          List<Integer> atLeast = db.from(ARTICLE).select(greatest(ARTICLE.views, value(5))).list();
          // @end
          assertThat(names).contains("Bob");
          assertThat(atLeast).contains(5);
        });
    chapter.show(
        "case",
        () -> {
          // @start region=case
          List<String> levels =
              db.from(ARTICLE)
                  .select(
                      when(ARTICLE.views.gte(10), "high")
                          .when(ARTICLE.views.gte(5), "middle")
                          .orElse("low"))
                  .list();
          // @end
          assertThat(levels).containsExactlyInAnyOrder("high", "middle", "low");
        });
    chapter.show(
        "update-case",
        () -> {
          // @start region=update-case
          db.from(ARTICLE)
              .update(ARTICLE.status.set(when(ARTICLE.views.gt(5), PUBLISHED).orElse(DRAFT)));
          // @end
        });
    chapter.show(
        "texts",
        () -> {
          // @start region=texts
          db.from(ARTICLE)
              .select(ARTICLE.title.lower().concat(" by ", ARTICLE.author().name))
              .list();
          db.from(ARTICLE)
              .filter(ARTICLE.title.length().gt(3))
              .orderBy(ARTICLE.title.left(1))
              .list();
          // @end
        });
    chapter.show(
        "parts",
        () -> {
          // @start region=parts
          List<Integer> hours =
              db.from(ARTICLE).select(ARTICLE.createdAt.inZone(zone).hour()).list();
          List<Instant> months =
              db.from(ARTICLE)
                  .select(ARTICLE.createdAt.truncatedTo(ChronoUnit.MONTHS))
                  .distinct()
                  .list();
          // @end
          assertThat(hours).contains(15);
          assertThat(months).hasSize(1);
        });
    chapter.show(
        "casts",
        () -> {
          // @start region=casts
          List<Double> ratios =
              db.from(ARTICLE).select(ARTICLE.views.toDouble().dividedBy(3.0).round(2)).list();
          // @end
          assertThat(ratios).contains(3.33);
        });
    chapter.show(
        "own-function",
        () -> {
          // @start region=own-function
          List<Article> alike = db.from(ARTICLE).filter(soundsLike(ARTICLE.title, "Male")).list();
          // @end
          assertThat(alike).extracting(Article::title).containsExactly("Mail");
        });
    chapter.check("computing");
  }

  @Test
  void subqueries() {
    chapter.show(
        "outer-ref",
        () -> {
          // @start region=outer-ref
          List<String> best =
              db.from(AUTHOR)
                  .select(
                      only(
                          db.from(ARTICLE)
                              .filter(ARTICLE.author().id.eq(AUTHOR.id))
                              .orderBy(ARTICLE.views.desc())
                              .limit(1)
                              .select(ARTICLE.title)))
                  .list();
          // @end
          assertThat(best).containsExactlyInAnyOrder("VPN", "Printer");
        });
    chapter.show(
        "exists-outer",
        () -> {
          // @start region=exists-outer
          List<Author> busy =
              db.from(AUTHOR)
                  .filter(exists(db.from(ARTICLE).filter(ARTICLE.editor().id.eq(AUTHOR.id))))
                  .list();
          // @end
          assertThat(busy).hasSize(2);
        });
    chapter.show(
        "row-number",
        () -> {
          // @start region=row-number
          record Ranked(String title, long place) {}
          List<Ranked> ranked =
              db.from(ARTICLE)
                  .select(
                      Ranked::new,
                      ARTICLE.title,
                      rowNumber()
                          .over(partitionBy(ARTICLE.author().id).orderBy(ARTICLE.views.desc())))
                  .list();
          // @end
          assertThat(ranked).contains(new Ranked("Mail", 2));
        });
    chapter.show(
        "running-total",
        () -> {
          // @start region=running-total
          db.from(ARTICLE)
              .select(ARTICLE.views.sum().over(partitionBy().orderBy(ARTICLE.id).rowsUpToHere()))
              .list();
          // @end
        });
    chapter.show(
        "lag",
        () -> {
          // @start region=lag
          db.from(ARTICLE)
              .select(lag(ARTICLE.views, 1).over(partitionBy().orderBy(ARTICLE.id)))
              .list();
          db.from(ARTICLE).select(rank().over(partitionBy().orderBy(ARTICLE.status))).list();
          // @end
        });
    chapter.show(
        "json-path",
        () -> {
          // @start region=json-path
          List<Document> meg =
              db.from(DOCUMENT).filter(DOCUMENT.content.at("name").is("Meg")).list();
          db.from(DOCUMENT).filter(DOCUMENT.content.at("pets", 0).text().icontains("cat")).list();
          // @end
          assertThat(meg).hasSize(1);
        });
    chapter.show(
        "json-keys",
        () -> {
          // @start region=json-keys
          db.from(DOCUMENT).filter(DOCUMENT.content.contains(Map.of("name", "Meg"))).list();
          db.from(DOCUMENT).filter(DOCUMENT.content.hasAnyKey("name", "nick")).list();
          db.from(DOCUMENT).filter(DOCUMENT.content.at("owner").isJsonNull()).list();
          // @end
        });
    chapter.show(
        "json-order",
        () -> {
          // @start region=json-order
          db.from(DOCUMENT).orderBy(DOCUMENT.content.at("age").number().desc()).list();
          // @end
        });
    chapter.show(
        "json-made",
        () -> {
          // @start region=json-made
          List<String> objects =
              db.from(ARTICLE)
                  .select(jsonObject("title", ARTICLE.title, "views", ARTICLE.views))
                  .list();
          // @end
          assertThat(objects).hasSize(3);
        });
    chapter.check("subqueries");
  }
}
