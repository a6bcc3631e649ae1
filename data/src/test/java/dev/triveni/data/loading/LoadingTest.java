package dev.triveni.data.loading;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.NotLoadedException;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Comment;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What is fetched along, what is loaded later, and what is not.
@OnBothDatabases
class LoadingTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
  }

  @AfterEach
  void close() {
    db.close();
  }

  private List<Article> read() {
    return db.from(ARTICLE).orderBy(ARTICLE.id).list();
  }

  @Test
  void referencesAreJoinedAndManyTakeOneQueryMore() {
    var one = db.record(() -> db.from(ARTICLE).with(ARTICLE.author(), ARTICLE.editor()).list());
    assertThat(one).hasSize(1);

    var two =
        db.record(() -> {
          var all =
              db.from(ARTICLE).with(ARTICLE.author(), ARTICLE.tags()).orderBy(ARTICLE.id).list();
          assertThat(all)
              .extracting(a -> a.author().get().name())
              .containsExactly("Ann", "Bob", "Ann");
          assertThat(all).extracting(a -> a.tags().size()).containsExactly(1, 2, 0);
        });
    assertThat(two).hasSize(2);
  }

  @Test
  void fetchedAlongOverSeveralRelations() {
    var queries =
        db.record(() -> {
          Comment good =
              db.from(COMMENT)
                  .with(COMMENT.article().author(), COMMENT.article().tags())
                  .filter(COMMENT.text.eq("Good"))
                  .get();
          assertThat(good.article().get().author().get()).isEqualTo(desk.ann());
          assertThat(good.article().get().tags()).containsExactly(desk.network());
        });

    assertThat(queries).hasSize(2);
  }

  @Test
  void chosenOnesAreFetchedInTheirOrder() {
    Article vpn =
        db.from(ARTICLE)
            .with(
                ARTICLE.comments(),
                comments -> comments.filter(COMMENT.stars.gte(1)).orderBy(COMMENT.text))
            .filter(ARTICLE.id.eq(desk.vpn().id()))
            .get();

    assertThat(vpn.comments()).extracting(Comment::text).containsExactly("Bad", "Good");
  }

  @Test
  void missingReferenceIsNull() {
    var editors =
        db.from(ARTICLE).with(ARTICLE.editor()).orderBy(ARTICLE.id).list().stream()
            .map(Article::editor)
            .toList();

    assertThat(editors.get(0)).isNull();
    assertThat(editors.get(1).get()).isEqualTo(desk.ann());
  }

  @Test
  @Shows(value = "UN-DJ-08", code = "db.assertQueries(2, () -> page.render(articles))")
  void aHundredRowsTakeOneQueryForAllPeers() {
    for (int i = 0; i < 100; i++) {
      ARTICLE.change(desk.vpn()).views(i).save(db);
      COMMENT.create().article(desk.vpn()).text("c").stars(i).save(db);
    }

    var queries =
        db.record(() ->
            db.unit(() ->
                assertThat(db.from(COMMENT).list())
                    .extracting(comment -> comment.article().get().title())
                    .hasSize(103)));

    assertThat(queries).hasSize(2);
  }

  @Test
  @Shows("UN-DJ-08")
  void testFailsAboveItsBudgetOfQueries() {
    db.assertQueries(2, () -> db.from(ARTICLE).with(ARTICLE.tags()).list());
    assertThatThrownBy(
            () -> db.assertQueries(1, () -> db.from(ARTICLE).with(ARTICLE.tags()).list()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 statements were run, and 1 allowed")
        .hasMessageContaining("from \"tag\"");
  }

  @Test
  void manyOfAllPeersAreLoadedTogether() {
    var queries =
        db.record(() ->
            db.unit(() ->
                assertThat(read()).extracting(a -> a.comments().size()).containsExactly(2, 0, 1)));

    assertThat(queries).hasSize(2);
  }

  @Test
  void transactionIsAUnitToo() {
    db.transaction(() -> assertThat(read().getFirst().author().get()).isEqualTo(desk.ann()));
  }

  @Test
  void rowsOfTheUnitAroundAreLoadedInATransactionWithin() {
    db.unit(() -> {
      Article vpn = read().getFirst();
      db.transaction(() -> assertThat(vpn.author().get()).isEqualTo(desk.ann()));
    });
  }

  @Test
  @Shows(value = "UN-JV-04", code = "db.from(ARTICLE).with(ARTICLE.author()).list()")
  void afterItsUnitTheMissingWithIsNamed() {
    List<Article> leaked = new ArrayList<>();
    db.unit(() -> leaked.addAll(read()));

    assertThatThrownBy(() -> leaked.getFirst().author().get())
        .isInstanceOf(NotLoadedException.class)
        .hasMessageContaining("TRV-DATA-018 Article.author() was not fetched")
        .hasMessageContaining("Add .with(ARTICLE.author()) to the query");
    assertThatThrownBy(() -> leaked.getFirst().tags().list())
        .isInstanceOf(NotLoadedException.class);
  }

  @Test
  void withoutAUnitNothingIsLoadedByItself() {
    assertThatThrownBy(() -> read().getFirst().author().get())
        .isInstanceOf(NotLoadedException.class);
  }

  @Test
  void anotherThreadDoesNotLoad() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      db.unit(() -> {
        Article vpn = read().getFirst();
        assertThatThrownBy(() -> threads.submit(() -> vpn.author().get()).get())
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(NotLoadedException.class);
        return 0;
      });
    }
  }

  @Test
  @Shows("UN-JV-04")
  void comparingHashingAndPrintingLoadNothing() {
    var queries =
        db.record(() ->
            db.unit(() -> {
              Article vpn = read().getFirst();
              assertThat(vpn).isEqualTo(desk.vpn()).hasSameHashCodeAs(desk.vpn());
              assertThat(vpn.toString()).contains("author=Ref(" + desk.ann().id() + ")");
              assertThat(vpn.author().id()).isEqualTo(desk.ann().id());
            }));

    assertThat(queries).hasSize(1);
  }

  @Test
  void entitiesCanBeReadOneByOneWithWhatIsFetchedAlong() {
    List<String> seen = new ArrayList<>();

    db.from(ARTICLE)
        .with(ARTICLE.tags())
        .orderBy(ARTICLE.id)
        .forEach(article -> seen.add(article.title() + article.tags().size()));

    assertThat(seen).containsExactly("VPN1", "Printer2", "Mail0");
  }

  @Test
  void otherSideOfTheSamePairsIsFetched() {
    Tag network = db.from(TAG).with(TAG.articles()).filter(TAG.name.eq("network")).get();

    assertThat(network.articles()).extracting(Article::title).containsExactly("VPN", "Printer");
    assertThat(
            db.from(AUTHOR).with(AUTHOR.articles()).orderBy(AUTHOR.id).list().getFirst().articles())
        .hasSize(2);
  }
}
