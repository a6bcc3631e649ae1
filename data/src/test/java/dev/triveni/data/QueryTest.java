package dev.triveni.data;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.Status.DRAFT;
import static dev.triveni.data.desk.Status.PUBLISHED;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class QueryTest {
  @Parameter Servers server;
  private Database db;
  private Author ann;
  private Article vpn;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(AUTHOR, TAG, ARTICLE, COMMENT);
    ann = AUTHOR.create().name("Ann").email("ann@example.org").save(db);
    Author bob = AUTHOR.create().name("Bob").save(db);
    Tag network = TAG.create().name("network").save(db);
    Tag draft = TAG.create().name("draft").save(db);
    vpn =
        ARTICLE
            .create()
            .title("VPN")
            .body("How to connect.")
            .status(PUBLISHED)
            .views(10)
            .author(ann)
            .tags(network)
            .save(db);
    ARTICLE
        .create()
        .title("Printer")
        .body("How to print.")
        .status(DRAFT)
        .views(3)
        .author(bob)
        .editor(ann)
        .tags(network, draft)
        .save(db);
    COMMENT.create().article(vpn).text("Good").stars(5).save(db);
    COMMENT.create().article(vpn).text("Bad").stars(1).save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void savedEntityIsReadBack() {
    Article read = db.get(ARTICLE, vpn.id());

    assertThat(read).isEqualTo(vpn);
    assertThat(read.createdAt()).isNotNull();
  }

  @Test
  void changeWritesOneColumn() {
    var queries = db.record(() -> ARTICLE.change(vpn).status(Status(2)).save(db));

    assertThat(queries)
        .extracting(ExecutedQuery::sql)
        .containsExactly("update \"article\" t0 set \"status\" = ? where t0.\"id\" = ?");
  }

  private static dev.triveni.data.desk.Status Status(int i) {
    return dev.triveni.data.desk.Status.values()[i];
  }

  @Test
  void filtersOverRelations() {
    List<Article> page =
        db.from(ARTICLE)
            .filter(ARTICLE.author().name.icontains("AN"), ARTICLE.status.eq(PUBLISHED))
            .exclude(ARTICLE.tags().name.eq("draft"))
            .with(ARTICLE.author())
            .orderBy(ARTICLE.createdAt.desc())
            .limit(20)
            .list();

    assertThat(page).containsExactly(vpn);
    assertThat(page.getFirst().author().get()).isEqualTo(ann);
  }

  @Test
  void tagsAreFetchedInOneQueryMore() {
    var queries =
        db.record(() -> {
          List<Article> all =
              db.from(ARTICLE).with(ARTICLE.tags(), ARTICLE.comments()).orderBy(ARTICLE.id).list();
          assertThat(all.getFirst().tags()).extracting(Tag::name).containsExactly("network");
          assertThat(all.getFirst().comments()).hasSize(2);
          assertThat(all.getLast().tags()).hasSize(2);
          assertThat(all.getLast().comments()).isEmpty();
        });

    assertThat(queries).hasSize(3);
  }

  record Counted(String title, long comments) {}

  @Test
  void countsRelatedRows() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(Expressions.count(ARTICLE.comments()).desc())
                .select(Counted::new, ARTICLE.title, Expressions.count(ARTICLE.comments()))
                .list())
        .containsExactly(new Counted("VPN", 2), new Counted("Printer", 0));
  }

  @Test
  void groupsByWhatElseIsSelected() {
    assertThat(
            db.from(ARTICLE)
                .select(Counted::new, ARTICLE.author().name, Expressions.count())
                .orderBy(ARTICLE.author().name)
                .list())
        .containsExactly(new Counted("Ann", 1), new Counted("Bob", 1));
  }

  @Test
  void referencesAreLoadedForAllPeersWithinAUnit() {
    var queries =
        db.record(() ->
            db.unit(() ->
                assertThat(db.from(ARTICLE).orderBy(ARTICLE.id).list())
                    .extracting(article -> article.author().get().name())
                    .containsExactly("Ann", "Bob")));

    assertThat(queries).hasSize(2);
  }
}
