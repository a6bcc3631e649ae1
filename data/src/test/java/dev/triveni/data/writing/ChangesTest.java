package dev.triveni.data.writing;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.StockTable.STOCK;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.Database;
import dev.triveni.data.ExecutedQuery;
import dev.triveni.data.IncompleteException;
import dev.triveni.data.NotFoundException;
import dev.triveni.data.Ref;
import dev.triveni.data.StaleException;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Status;
import dev.triveni.data.desk.Stock;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Making, changing and deleting single entities, and whole sets by a query.
@OnBothDatabases
class ChangesTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
    db.createTables(STOCK);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void onlyTheColumnThatWasSetIsWritten() {
    var queries = db.record(() -> ARTICLE.change(desk.printer()).status(Status.PUBLISHED).save(db));

    assertThat(queries)
        .extracting(ExecutedQuery::sql)
        .containsExactly("update \"article\" t0 set \"status\" = ? where t0.\"id\" = ?");
    assertThat(db.get(ARTICLE, desk.printer().id()).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void entityIsInsertedReadChangedAndDeleted() {
    Article made =
        ARTICLE
            .create()
            .title("New")
            .body("")
            .status(Status.DRAFT)
            .views(0)
            .author(desk.ann())
            .save(db);
    assertThat(db.get(ARTICLE, made.id())).isEqualTo(made);

    Article changed = ARTICLE.change(made).title("Newer").save(db);
    assertThat(changed.title()).isEqualTo("Newer");
    assertThat(made.title()).isEqualTo("New");

    assertThat(db.delete(ARTICLE, changed)).isTrue();
    assertThat(db.find(ARTICLE, made.id())).isEmpty();
    assertThat(db.delete(ARTICLE, changed)).isFalse();
  }

  @Test
  void whatIsMissingIsNamedAllAtOnce() {
    assertThatThrownBy(() -> ARTICLE.create().title("x").save(db))
        .isInstanceOf(IncompleteException.class)
        .hasMessage(
            "TRV-DATA-025 This Article lacks body, status, views, author. Set it before save(...),"
                + " or declare it @Nullable.");
  }

  @Test
  void unsavedEntityCannotBeReferredTo() {
    var unsaved = new dev.triveni.data.desk.Author(null, "x", null, dev.triveni.data.Many.none());

    assertThatThrownBy(() -> ARTICLE.create().author(unsaved)).hasMessageContaining("TRV-DATA-016");
  }

  @Test
  void referenceByIdNeedsNoEntity() {
    var comment = COMMENT.create().article(Ref.of(ARTICLE, desk.mail().id())).text("x").save(db);

    assertThat(db.from(COMMENT).filter(COMMENT.article().id.eq(desk.mail().id())).list())
        .contains(comment);
  }

  @Test
  void changeOfAGoneRowIsAnError() {
    db.delete(ARTICLE, desk.vpn());

    assertThatThrownBy(() -> ARTICLE.change(desk.vpn()).title("x").save(db))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("TRV-DATA-026");
  }

  @Test
  void changeThatWouldOverwriteAnotherIsRefused() {
    Stock read = STOCK.create().item("paper").amount(1).save(db);
    Stock others = STOCK.change(read).amount(2).save(db);

    assertThat(others.version()).isEqualTo(read.version() + 1);
    assertThatThrownBy(() -> STOCK.change(read).amount(3).save(db))
        .isInstanceOf(StaleException.class)
        .hasMessageContaining("TRV-DATA-027");
    assertThat(db.get(STOCK, read.id()).amount()).isEqualTo(2);
  }

  @Test
  void brokenRuleTellsWhichKindItIs() {
    var broken =
        catchThrowableOfType(
            ConstraintException.class, () -> TAG.create().name("network").save(db));

    assertThat(broken.rule()).isEqualTo(ConstraintException.Rule.UNIQUE);
    assertThat(broken.table()).isEqualTo("tag");
  }

  @Test
  void rowsThatAreStillNeededAreNotDeleted() {
    var broken =
        catchThrowableOfType(ConstraintException.class, () -> db.delete(AUTHOR, desk.ann()));

    assertThat(broken.rule()).isEqualTo(ConstraintException.Rule.REFERENCE);
  }

  @Test
  void rowsGoAlongWithTheOneTheyPointTo() {
    db.delete(ARTICLE, desk.vpn());

    assertThat(db.from(COMMENT).select(COMMENT.text).list()).containsExactly("Fine");
    assertThat(db.from(TAG).filter(TAG.articles().id.eq(desk.vpn().id())).exists()).isFalse();
  }

  @Test
  void allRowsOfAQueryAreChangedAtOnce() {
    int changed =
        db.from(ARTICLE)
            .filter(ARTICLE.status.eq(Status.PUBLISHED))
            .update(ARTICLE.views.set(ARTICLE.views.plus(1)), ARTICLE.title.set("seen"));

    assertThat(changed).isEqualTo(2);
    assertThat(db.from(ARTICLE).filter(ARTICLE.title.eq("seen")).select(ARTICLE.views).list())
        .containsExactlyInAnyOrder(11, 8);
  }

  @Test
  void rowsAreChangedByConditionsOnOthers() {
    int changed =
        db.from(ARTICLE)
            .filter(ARTICLE.author().name.eq("Ann"), ARTICLE.comments().stars.eq(1))
            .update(ARTICLE.views.set(0));

    assertThat(changed).isEqualTo(1);
    assertThat(db.get(ARTICLE, desk.vpn().id()).views()).isZero();
  }

  @Test
  void rowsOfAQueryAreDeleted() {
    assertThat(db.from(COMMENT).filter(COMMENT.article().author().name.eq("Ann")).delete())
        .isEqualTo(3);
    assertThat(db.from(COMMENT).exists()).isFalse();
  }

  @Test
  void referenceThatMayBeMissingIsRemoved() {
    ARTICLE.change(desk.printer()).editor((Ref<dev.triveni.data.desk.Author>) null).save(db);

    assertThat(db.get(ARTICLE, desk.printer().id()).editor()).isNull();
  }
}
