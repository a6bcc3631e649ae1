package dev.triveni.data.writing;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuditTable.AUDIT;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.ParcelTable.PARCEL;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.Database;
import dev.triveni.data.ProtectedException;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.schema.Refusal.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What becomes of the rows that refer to a deleted one.
@OnBothDatabases
class DeletionTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
    db.createTables(PARCEL, AUDIT);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void rowsThatStandAgainstItAreListed() {
    var refused =
        catchThrowableOfType(ProtectedException.class, () -> db.delete(AUTHOR, desk.ann()));

    assertThat(refused.rows()).containsExactly(desk.vpn(), desk.mail(), desk.printer());
    assertThat(refused.detail())
        .isEqualTo(
            "This Author cannot be deleted, because others refer to it: 2 Article by author (%d, %d); 1 Article by editor (%d)."
                .formatted(desk.vpn().id(), desk.mail().id(), desk.printer().id()));
    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(db.from(AUTHOR).count()).isEqualTo(2);
  }

  @Test
  void queryIsRefusedAsAWhole() {
    AUTHOR.create().name("Eve").save(db);

    catchThrowableOfType(ProtectedException.class, () -> db.from(AUTHOR).delete());

    assertThat(db.from(AUTHOR).count()).isEqualTo(3);
  }

  @Test
  void restrictedRowsMayGoAlongForAnotherReason() {
    AUDIT.create().comment(desk.comment("Good")).article(desk.vpn()).save(db);

    assertThat(db.delete(ARTICLE, desk.vpn())).isTrue();

    assertThat(db.from(AUDIT).exists()).isFalse();
    assertThat(db.from(COMMENT).count()).isEqualTo(1);
  }

  @Test
  void restrictedRowsThatStayRefuseIt() {
    AUDIT.create().comment(desk.comment("Good")).article(desk.mail()).save(db);

    var refused =
        catchThrowableOfType(ProtectedException.class, () -> db.delete(ARTICLE, desk.mail()));

    assertThat(refused.rows()).hasSize(1);
    assertThat(db.from(ARTICLE).count()).isEqualTo(3);
  }

  @Test
  void whatTheDatabaseDeletesAloneTellsNobody() {
    AUDIT.create().comment(desk.comment("Good")).article(desk.mail()).tag(desk.urgent()).save(db);
    db.signals().deleted(AUDIT, _ -> org.assertj.core.api.Assertions.fail("told"));

    assertThat(db.record(() -> db.delete(TAG, desk.urgent()))).hasSize(1);

    assertThat(db.from(AUDIT).exists()).isFalse();
  }

  @Test
  void referenceThatMayBeMissingIsEmptied() {
    var eve = AUTHOR.create().name("Eve").save(db);
    var parcel = PARCEL.create().number(1).height(1).sender(desk.ann()).receiver(eve).save(db);

    db.delete(AUTHOR, eve);

    assertThat(db.get(PARCEL, parcel.id()).receiver()).isNull();
  }

  @Test
  void sqlOfOnesOwnIsHeldToTheSameRules() {
    var refused =
        catchThrowableOfType(ConstraintException.class, () -> db.execute("delete from \"author\""));

    assertThat(refused.rule()).isEqualTo(ConstraintException.Rule.REFERENCE);
  }
}
