package dev.triveni.data.writing;

import static dev.triveni.data.desk.AccountTable.ACCOUNT;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static dev.triveni.data.desk.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.triveni.data.ConstraintException;
import dev.triveni.data.Database;
import dev.triveni.data.Ref;
import dev.triveni.data.desk.Tag;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.schema.Refusal.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What is told of a row that the database refuses.
@OnBothDatabases
class ViolationsTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  @BeforeEach
  void fill() {
    desk = Desk.on(server);
    db = desk.db();
    db.createTables(ACCOUNT);
    ACCOUNT.create().email("ann@b").password("wolf").logins(0).save(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static ConstraintException refused(ThrowingCallable work) {
    return catchThrowableOfType(ConstraintException.class, work);
  }

  @Test
  void valueThatIsThereAlreadyIsNamed() {
    ConstraintException twice = refused(() -> TAG.create().name("network").save(db));

    assertThat(twice.detail()).isEqualTo("There is a Tag with name 'network' already.");
    assertThat(twice.columns()).containsExactly("name");
    assertThat(twice.violation().values()).isEqualTo(Map.of("name", "network"));
    assertThat(twice.constraint()).contains("tag_name_key");
    assertThat(twice.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(twice.mistakes()).extracting("type").containsExactly("unique");
    assertThat(twice).hasMessageContaining("TRV-DATA-015");
  }

  @Test
  void changesTellItToo() {
    ConstraintException twice = refused(() -> TAG.change(desk.urgent()).name("network").save(db));

    assertThat(twice.detail()).isEqualTo("There is a Tag with name 'network' already.");
  }

  @Test
  void ofManyRowsTheRuleIsNamed() {
    ConstraintException twice = refused(() -> db.insertAll(TAG, List.of(tag("a"), tag("a"))));

    assertThat(twice.detail()).isEqualTo("There is a Tag with this name already.");
    assertThat(twice.columns()).containsExactly("name");
    assertThat(refused(() -> db.from(TAG).update(TAG.name.set("same"))).columns())
        .containsExactly("name");
  }

  private static Tag tag(String name) {
    return new Tag(null, name, dev.triveni.data.Many.none());
  }

  @Test
  void missingRowIsNamedByItsId() {
    ConstraintException nowhere =
        refused(() -> COMMENT.create().article(Ref.of(ARTICLE, 999L)).text("x").save(db));

    assertThat(nowhere.detail()).isEqualTo("There is no Article 999 that this Comment names.");
    assertThat(nowhere.columns()).containsExactly("article_id");
    assertThat(nowhere.reason()).isEqualTo(Reason.INVALID);
  }

  @Test
  void brokenConditionIsToldAsTheDeclarationSays() {
    ConstraintException less =
        refused(() -> ACCOUNT.create().email("b").password("c").logins(-1).save(db));

    assertThat(less.detail()).isEqualTo("Nobody signs in less than never.");
    assertThat(less.rule()).isEqualTo(ConstraintException.Rule.CHECK);
  }

  @Test
  void textThatIsTooLongIsNamed() {
    ConstraintException long_ =
        refused(() -> ACCOUNT.create().email("x".repeat(30)).password("c").logins(1).save(db));

    assertThat(long_.detail()).isEqualTo("The email of this Account is too long.");
    assertThat(long_.columns()).containsExactly("email");
  }

  @Test
  void missingValueIsNamed() {
    ConstraintException none =
        refused(() -> db.from(AUTHOR).update(AUTHOR.name.set((String) null)));

    assertThat(none.detail()).isEqualTo("This Author has no name.");
    assertThat(none.columns()).containsExactly("name");
  }

  @Test
  void secretIsInNoMessageAndInNoCause() {
    ConstraintException twice =
        refused(() -> ACCOUNT.create().email("bob@b").password("wolf").logins(0).save(db));
    StringWriter trace = new StringWriter();
    twice.printStackTrace(new PrintWriter(trace));

    assertThat(twice.detail()).isEqualTo("There is an Account with this password already.");
    assertThat(twice.mistakes()).allMatch(mistake -> mistake.input() == null);
    assertThat(trace.toString()).doesNotContain("wolf");
  }
}
