package dev.triveni.data.expressions;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Status;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What is made of many rows: of all, of groups, and of those related to each.
@OnBothDatabases
@Shows(
    value = "DJ-23",
    code = "select(Counted::new, ARTICLE.status, count(), ARTICLE.views.average())")
class AggregatesTest {
  @Parameter Servers server;
  private Database db;

  private record Totals(long rows, int sum, int least, int most, double average) {}

  private record Group(Status status, long rows, int views) {}

  private record Related(String title, long tags, long comments, Integer best) {}

  private record Named(String name, long rows) {}

  @BeforeEach
  void fill() {
    db = Desk.on(server).db();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void allRowsAreOneGroup() {
    Totals totals =
        db.from(ARTICLE)
            .select(
                Totals::new,
                count(),
                ARTICLE.views.sum(),
                ARTICLE.views.min(),
                ARTICLE.views.max(),
                ARTICLE.views.average())
            .get();

    assertThat(totals.rows()).isEqualTo(3);
    assertThat(totals.sum()).isEqualTo(20);
    assertThat(totals.least()).isEqualTo(3);
    assertThat(totals.most()).isEqualTo(10);
    assertThat(totals.average()).isCloseTo(20 / 3.0, within(1e-9));
  }

  @Test
  void textsAreJoinedAndAnyOfEqualOnesIsGiven() {
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.status.eq(Status.DRAFT))
                .select(ARTICLE.title.joined(", "))
                .get())
        .isEqualTo("Printer");
    assertThat(db.from(ARTICLE).select(ARTICLE.title.joined("")).get()).hasSize(14);
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.status.eq(Status.PUBLISHED))
                .select(ARTICLE.author().name.anyValue())
                .get())
        .isEqualTo("Ann");
  }

  @Test
  void varianceAndDeviationAreThoseOfAllRows() {
    assertThat(db.from(ARTICLE).select(ARTICLE.views.variance()).get())
        .isCloseTo(74 / 9.0, within(1e-9));
    assertThat(db.from(ARTICLE).select(ARTICLE.views.deviation()).get())
        .isCloseTo(Math.sqrt(74 / 9.0), within(1e-9));
  }

  @Test
  void whatElseIsSelectedMakesTheGroups() {
    assertThat(
            db.from(ARTICLE)
                .select(Group::new, ARTICLE.status, count(), ARTICLE.views.sum())
                .orderBy(count().desc())
                .list())
        .containsExactly(new Group(Status.PUBLISHED, 2, 17), new Group(Status.DRAFT, 1, 3));
  }

  @Test
  void conditionsAboutGroupsComeAfterTheGrouping() {
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.views.gt(5))
                .select(Named::new, ARTICLE.author().name, count())
                .filter(count().gt(1L))
                .list())
        .containsExactly(new Named("Ann", 2));
  }

  @Test
  void aggregateOfSomeRowsOnly() {
    assertThat(db.from(ARTICLE).select(count().where(ARTICLE.status.eq(Status.DRAFT))).get())
        .isEqualTo(1);
    assertThat(db.from(ARTICLE).select(ARTICLE.author().id.count().distinct()).get()).isEqualTo(2);
  }

  @Test
  void sumOfNothingIsNothingOrWhatIsSaidInstead() {
    var none = db.from(ARTICLE).filter(ARTICLE.views.gt(100));

    assertThat(none.select(ARTICLE.views.sum()).list()).containsExactly((Integer) null);
    assertThat(none.select(ARTICLE.views.sum().orElse(0)).get()).isZero();
    assertThat(none.select(ARTICLE.title.max().orElse("-")).get()).isEqualTo("-");
  }

  @Test
  void relatedRowsOfSeveralRelationsDoNotCountEachOther() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.id)
                .select(
                    Related::new,
                    ARTICLE.title,
                    count(ARTICLE.tags()),
                    count(ARTICLE.comments()),
                    ARTICLE.comments().stars.max())
                .list())
        .containsExactly(
            new Related("VPN", 1, 2, 5),
            new Related("Printer", 2, 0, null),
            new Related("Mail", 0, 1, 4));
  }

  @Test
  void aggregatesOverRelatedRowsFilterAndOrder() {
    assertThat(
            db.from(ARTICLE)
                .filter(count(ARTICLE.comments()).gte(1L))
                .orderBy(ARTICLE.comments().stars.average())
                .select(ARTICLE.title)
                .list())
        .containsExactly("VPN", "Mail");
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.id)
                .select(count(ARTICLE.comments()).where(ARTICLE.comments().stars.gt(3)))
                .list())
        .containsExactly(1L, 0L, 1L);
  }

  @Test
  void aggregatesReachOverSeveralRelations() {
    assertThat(
            db.from(AUTHOR)
                .orderBy(AUTHOR.id)
                .select(Named::new, AUTHOR.name, count(AUTHOR.articles().comments()))
                .list())
        .containsExactly(new Named("Ann", 3), new Named("Bob", 0));
  }

  @Test
  void groupsByWhatRowsAreRelatedTo() {
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.tags().id.isNotNull())
                .select(Named::new, ARTICLE.tags().name, count())
                .orderBy(ARTICLE.tags().name)
                .list())
        .containsExactly(new Named("network", 2), new Named("urgent", 1));
  }

  @Test
  void groupingThatWouldCountRowsSeveralTimesIsRefused() {
    assertThatThrownBy(() ->
            db.from(ARTICLE)
                .select(Group3::new, ARTICLE.tags().name, ARTICLE.comments().text, count())
                .list())
        .hasMessageContaining("TRV-DATA-004");
  }

  private record Group3(String tag, String comment, long rows) {}

  @Test
  void countsOfSlicesAndOfDistinctRowsAreRight() {
    assertThat(db.from(ARTICLE).limit(2).count()).isEqualTo(2);
    assertThat(db.from(ARTICLE).offset(2).count()).isEqualTo(1);
    assertThat(db.from(ARTICLE).select(ARTICLE.author().name).distinct().count()).isEqualTo(2);
    assertThat(db.from(ARTICLE).select(Named::new, ARTICLE.author().name, count()).count())
        .isEqualTo(2);
    assertThat(db.from(COMMENT).count()).isEqualTo(3);
    assertThat(db.from(TAG).filter(TAG.articles().author().name.eq("Ann")).count()).isEqualTo(1);
  }
}
