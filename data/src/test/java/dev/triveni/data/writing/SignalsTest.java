package dev.triveni.data.writing;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Database;
import dev.triveni.data.EntitySignals.Subscription;
import dev.triveni.data.PairChange;
import dev.triveni.data.Save;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Who is told when entities are saved, deleted and related.
@OnBothDatabases
class SignalsTest {
  @Parameter Servers server;
  private final List<String> heard = new ArrayList<>();
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

  @Test
  void newEntityIsToldBeforeAndAfterItIsWritten() {
    List<Save<Tag>> saves = new ArrayList<>();
    db.signals().saving(TAG, saves::add);
    db.signals().saved(TAG, saves::add);

    Tag printed = TAG.create().name("printed").save(db);

    assertThat(saves).hasSize(2).allMatch(Save::created).allMatch(save -> save.database() == db);
    assertThat(saves.getFirst().entity().id()).isNull();
    assertThat(saves.getLast().entity()).isEqualTo(printed);
    assertThat(saves.getLast().components()).containsExactly("name");
  }

  @Test
  void changeIsToldWithTheComponentsThatWereWritten() {
    db.signals()
        .saved(
            ARTICLE,
            saved ->
                heard.add(
                    "%s %s %s"
                        .formatted(saved.entity().title(), saved.created(), saved.components())));

    ARTICLE.change(desk.vpn()).title("Tunnels").save(db);
    db.update(AUTHOR, desk.ann());

    assertThat(heard).containsExactly("Tunnels false [title]");
  }

  @Test
  void whoeverThrowsBeforehandRefusesTheRow() {
    db.signals()
        .saving(
            TAG,
            saving -> {
              throw new IllegalArgumentException("No tag " + saving.entity().name());
            });

    assertThatThrownBy(() -> TAG.create().name("spam").save(db)).hasMessage("No tag spam");
    assertThat(db.from(TAG).filter(TAG.name.eq("spam")).exists()).isFalse();
  }

  @Test
  void whatWasToldIsTakenBackWithTheTransaction() {
    db.signals().saved(TAG, saved -> db.afterCommit(() -> heard.add(saved.entity().name())));

    assertThatThrownBy(() ->
            db.transaction(() -> {
              TAG.create().name("lost").save(db);
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    TAG.create().name("kept").save(db);

    assertThat(heard).containsExactly("kept");
  }

  @Test
  void listenersAreCalledInTheirOrderUntilTheyLeave() {
    Subscription first = db.signals().saved(TAG, _ -> heard.add("first"));
    db.signals().saved(TAG, _ -> heard.add("second"));
    TAG.create().name("one").save(db);
    first.close();
    TAG.create().name("two").save(db);

    assertThat(heard).containsExactly("first", "second", "second");
  }

  @Test
  void deletedEntitiesAreToldWithThoseThatGoAlong() {
    db.signals().deleting(ARTICLE, gone -> heard.add("deleting " + gone.entity().title()));
    db.signals()
        .deleted(COMMENT, gone -> heard.add("deleted " + gone.entity().text() + gone.cascaded()));
    db.signals().deleted(ARTICLE, gone -> heard.add("deleted " + gone.entity().title()));

    assertThat(db.delete(ARTICLE, desk.vpn())).isTrue();

    assertThat(heard)
        .containsExactly("deleting VPN", "deleted Goodtrue", "deleted Badtrue", "deleted VPN");
    assertThat(db.from(COMMENT).count()).isEqualTo(1);
  }

  @Test
  void queryThatDeletesTellsOfEachEntity() {
    db.signals().deleted(COMMENT, gone -> heard.add(gone.entity().text()));

    assertThat(db.from(COMMENT).filter(COMMENT.stars.gt(3)).orderBy(COMMENT.text).delete())
        .isEqualTo(2);

    assertThat(heard).containsExactly("Fine", "Good");
  }

  @Test
  void withoutListenersDeletionIsOneStatement() {
    db.signals().saved(COMMENT, _ -> {});

    assertThat(db.record(() -> db.from(COMMENT).delete())).hasSize(1);
    assertThat(db.record(() -> db.delete(ARTICLE, desk.vpn()))).hasSize(1);
  }

  @Test
  void pairsAreToldFromBothEnds() {
    List<PairChange> changes = new ArrayList<>();
    db.signals().relating(ARTICLE.tags(), change -> heard.add("before " + change.kind()));
    db.signals().related(ARTICLE.tags(), changes::add);

    db.related(ARTICLE.tags(), desk.vpn()).add(desk.network(), desk.urgent());
    db.related(TAG.articles(), desk.urgent()).remove(desk.vpn());
    db.related(ARTICLE.tags(), desk.vpn()).clear();

    assertThat(heard).containsExactly("before ADD", "before REMOVE", "before REMOVE");
    assertThat(changes)
        .extracting(PairChange::relation)
        .containsExactly("Article.tags", "Tag.articles", "Article.tags");
    assertThat(changes.getFirst().own()).isEqualTo(desk.vpn().id());
    assertThat(changes.getFirst().others()).containsExactly(desk.urgent().id());
    assertThat(changes.getLast().others()).containsExactly(desk.network().id());
  }

  @Test
  void relationWithoutPairsHasNoChanges() {
    assertThatThrownBy(() -> db.signals().related(ARTICLE.comments(), _ -> {}))
        .hasMessageContaining("TRV-DATA-601");
  }

  @Test
  void manyRowsAtOnceTellNobody() {
    db.signals().saved(AUTHOR, _ -> heard.add("saved"));
    db.insertAll(AUTHOR, List.of(new Author(null, "Eve", null, dev.triveni.data.Many.none())));
    db.from(AUTHOR).update(AUTHOR.name.set("x"));

    assertThat(heard).isEmpty();
  }
}
