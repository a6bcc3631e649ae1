package dev.triveni.data.guide;

import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static java.time.temporal.ChronoUnit.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Status;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The guide's queries about many rows at once.
@OnBothDatabases
class GroupingTest {
  @Parameter Servers server;
  private Chapter chapter;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    chapter = new Chapter(server);
    desk = chapter.desk();
    db = chapter.db();
  }

  @AfterEach
  void close() {
    chapter.close();
  }

  @Test
  void grouping() {
    chapter.show(
        "aggregate",
        () -> {
          // @start region=aggregate
          record Totals(Double average, Integer most) {}
          Totals totals =
              db.from(ARTICLE)
                  .select(Totals::new, ARTICLE.views.average(), ARTICLE.views.max())
                  .get();
          // @end
          assertThat(totals.most()).isEqualTo(10);
        });
    chapter.show(
        "aggregate-default",
        () -> {
          // @start region=aggregate-default
          int sum =
              db.from(ARTICLE)
                  .filter(ARTICLE.views.gt(99))
                  .select(ARTICLE.views.sum().orElse(0))
                  .get();
          // @end
          assertThat(sum).isZero();
        });
    chapter.show(
        "group",
        () -> {
          // @start region=group
          record Group(Status status, long articles) {}
          List<Group> groups = db.from(ARTICLE).select(Group::new, ARTICLE.status, count()).list();
          // @end
          assertThat(groups).contains(new Group(PUBLISHED, 2));
        });
    chapter.show(
        "annotate",
        () -> {
          // @start region=annotate
          record Written(Author author, long articles) {}
          List<Written> written =
              db.from(AUTHOR).select(Written::new, AUTHOR, count(AUTHOR.articles())).list();
          // @end
          assertThat(written).contains(new Written(desk.ann(), 2));
        });
    chapter.show(
        "having",
        () -> {
          // @start region=having
          List<Author> diligent = db.from(AUTHOR).filter(count(AUTHOR.articles()).gt(1L)).list();
          // @end
          assertThat(diligent).containsExactly(desk.ann());
        });
    chapter.show(
        "having-group",
        () -> {
          // @start region=having-group
          db.from(ARTICLE)
              .select((status, n) -> status, ARTICLE.status, count())
              .filter(count().gt(1L))
              .list();
          // @end
        });
    chapter.show(
        "several",
        () -> {
          // @start region=several
          record Numbers(String title, long tags, long comments) {}
          List<Numbers> numbers =
              db.from(ARTICLE)
                  .select(
                      Numbers::new, ARTICLE.title, count(ARTICLE.tags()), count(ARTICLE.comments()))
                  .list();
          // @end
          assertThat(numbers).contains(new Numbers("VPN", 1, 2));
        });
    chapter.show(
        "count-some",
        () -> {
          // @start region=count-some
          db.from(ARTICLE)
              .select(count(ARTICLE.comments()).where(ARTICLE.comments().stars.gte(4)))
              .list();
          long authors = db.from(ARTICLE).select(ARTICLE.author().id.count().distinct()).get();
          // @end
          assertThat(authors).isEqualTo(2);
        });
    chapter.show(
        "filtered-aggregate",
        () -> {
          // @start region=filtered-aggregate
          record Shares(long all, long published) {}
          Shares shares =
              db.from(ARTICLE)
                  .select(Shares::new, count(), count().where(ARTICLE.status.eq(PUBLISHED)))
                  .get();
          // @end
          assertThat(shares).isEqualTo(new Shares(3, 2));
        });
    chapter.show(
        "order-by-count",
        () -> {
          // @start region=order-by-count
          db.from(ARTICLE).orderBy(count(ARTICLE.comments()).desc()).limit(10).list();
          // @end
        });
    chapter.show(
        "over-two",
        () -> {
          // @start region=over-two
          db.from(AUTHOR).select(AUTHOR.articles().comments().stars.average()).list();
          // @end
        });
    chapter.show(
        "joined-texts",
        () -> {
          // @start region=joined-texts
          String titles = db.from(ARTICLE).select(ARTICLE.title.joined(", ")).get();
          List<Integer> views = db.from(ARTICLE).select(ARTICLE.views.collected()).get();
          // @end
          assertThat(titles).contains("VPN");
          assertThat(views).containsExactlyInAnyOrder(10, 3, 7);
        });
    chapter.show(
        "months",
        () -> {
          // @start region=months
          record Month(Instant month, long articles) {}
          List<Month> months =
              db.from(ARTICLE)
                  .select(Month::new, ARTICLE.createdAt.truncatedTo(MONTHS), count())
                  .orderBy(ARTICLE.createdAt.truncatedTo(MONTHS))
                  .list();
          // @end
          assertThat(months).hasSize(1);
        });
    chapter.show(
        "by-tag",
        () -> {
          // @start region=by-tag
          record Tagged(String tag, long articles) {}
          List<Tagged> tagged =
              db.from(ARTICLE)
                  .filter(ARTICLE.tags().id.isNotNull())
                  .select(Tagged::new, ARTICLE.tags().name, count())
                  .list();
          // @end
          assertThat(tagged).contains(new Tagged("network", 2));
        });
    chapter.check("grouping");
  }
}
