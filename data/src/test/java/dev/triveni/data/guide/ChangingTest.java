package dev.triveni.data.guide;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.Status.ARCHIVED;
import static dev.triveni.data.desk.Status.DRAFT;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static dev.triveni.data.desk.StockTable.STOCK;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.Sql;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Stock;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// The guide's statements that change rows.
@OnBothDatabases
@Shows({"DJ-19", "DJ-20"})
class ChangingTest {
  @Parameter Servers server;
  private Chapter chapter;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    chapter = new Chapter(server);
    desk = chapter.desk();
    db = chapter.db();
    db.createTables(STOCK);
  }

  @AfterEach
  void close() {
    chapter.close();
  }

  @Test
  void changing() {
    Author ann = desk.ann();
    Tag network = desk.network();
    Article article = desk.printer();
    Article mail = desk.mail();
    List<Stock> stocks =
        List.of(
            new Stock(null, "ink", 1, 1, Instant.EPOCH),
            new Stock(null, "pen", 2, 1, Instant.EPOCH));
    chapter.show(
        "create",
        () -> {
          // @start region=create
          Article made =
              ARTICLE
                  .create()
                  .title("Wifi")
                  .body("…")
                  .status(DRAFT)
                  .views(0)
                  .author(ann)
                  .tags(network)
                  .save(db);
          // @end
          assertThat(made.id()).isNotNull();
        });
    chapter.show(
        "save",
        () -> {
          // @start region=save
          Article published = ARTICLE.change(article).status(PUBLISHED).save(db);
          // @end
          assertThat(published.status()).isEqualTo(PUBLISHED);
        });
    chapter.show(
        "update",
        () -> {
          // @start region=update
          int changed =
              db.from(ARTICLE).filter(ARTICLE.views.lt(5)).update(ARTICLE.status.set(ARCHIVED));
          // @end
          assertThat(changed).isEqualTo(2);
        });
    chapter.show(
        "update-f",
        () -> {
          // @start region=update-f
          db.from(ARTICLE).update(ARTICLE.views.set(ARTICLE.views.plus(1)));
          // @end
        });
    chapter.show(
        "get-or-create",
        () -> {
          // @start region=get-or-create
          Tag tag =
              db.from(TAG).filter(TAG.name.eq("wifi")).findOrSave(() -> TAG.create().name("wifi"));
          // @end
          assertThat(tag.id()).isNotNull();
        });
    chapter.show(
        "update-or-create",
        () -> {
          // @start region=update-or-create
          Author bob =
              db.from(AUTHOR)
                  .filter(AUTHOR.name.eq("Bob"))
                  .updateOrSave(
                      () -> AUTHOR.create().name("Bob").email("bob@example.org"),
                      AUTHOR.email.set("bob@example.org"));
          // @end
          assertThat(bob.id()).isEqualTo(desk.bob().id());
        });
    chapter.show(
        "bulk-create",
        () -> {
          // @start region=bulk-create
          List<Stock> made = db.insertAll(STOCK, stocks);
          // @end
          assertThat(made).extracting(Stock::id).doesNotContainNull();
        });
    chapter.show(
        "ignore-conflicts",
        () -> {
          // @start region=ignore-conflicts
          int missing = db.insertMissing(STOCK, stocks, STOCK.item);
          // @end
          assertThat(missing).isZero();
        });
    chapter.show(
        "update-conflicts",
        () -> {
          // @start region=update-conflicts
          db.upsert(STOCK, stocks, STOCK.item);
          // @end
        });
    chapter.show(
        "bulk-update",
        () -> {
          // @start region=bulk-update
          List<Stock> all =
              db.from(STOCK).list().stream().map(s -> s.with(s.amount() + 10)).toList();
          db.updateAll(STOCK, all, STOCK.amount);
          // @end
          assertThat(db.from(STOCK).select(STOCK.amount.sum()).get()).isEqualTo(23);
        });
    chapter.show(
        "lock",
        () -> {
          // @start region=lock
          db.transaction(() -> {
            Article locked =
                db.from(ARTICLE).filter(ARTICLE.id.eq(mail.id())).forUpdateSkipLocked().get();
            ARTICLE.change(locked).views(locked.views() + 1).save(db);
          });
          // @end
        });
    chapter.show(
        "delete",
        () -> {
          // @start region=delete
          int gone = db.from(COMMENT).filter(COMMENT.stars.lt(2)).delete();
          boolean was = db.delete(TAG, network);
          // @end
          assertThat(gone).isOne();
          assertThat(was).isTrue();
        });
    chapter.show(
        "raw",
        () -> {
          // @start region=raw
          record Line(String title, int views) {}
          List<Line> lines =
              db.sql("select \"title\", \"views\" from \"article\" where \"views\" > :least")
                  .bind("least", 5)
                  .list(Line.class);
          // @end
          assertThat(lines).isNotEmpty();
        });
    chapter.show(
        "raw-part",
        () -> {
          // @start region=raw-part
          db.from(ARTICLE).filter(Sql.condition("mod({}, {}) = 1", ARTICLE.views, 2)).list();
          // @end
        });
    chapter.check("changing");
  }
}
