package dev.triveni.data.expressions;

import static dev.triveni.data.Expressions.coalesce;
import static dev.triveni.data.Expressions.count;
import static dev.triveni.data.Expressions.exists;
import static dev.triveni.data.Expressions.greatest;
import static dev.triveni.data.Expressions.only;
import static dev.triveni.data.Expressions.value;
import static dev.triveni.data.Expressions.when;
import static dev.triveni.data.Windows.lag;
import static dev.triveni.data.Windows.partitionBy;
import static dev.triveni.data.Windows.rank;
import static dev.triveni.data.Windows.rowNumber;
import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static dev.triveni.data.desk.CommentTable.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.Sql;
import dev.triveni.data.TextExpression;
import dev.triveni.data.desk.Article;
import dev.triveni.data.desk.Author;
import dev.triveni.data.desk.Status;
import dev.triveni.data.support.Desk;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// What is computed of columns.
@OnBothDatabases
class ExpressionsTest {
  @Parameter Servers server;
  private Desk desk;
  private Database db;

  private record Named(String name, long number) {}

  private record Authored(Author author, long articles) {}

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
  void columnsAreComparedWithEachOther() {
    assertThat(db.from(ARTICLE).filter(ARTICLE.author().name.lt(ARTICLE.editor().name)).list())
        .containsExactly(desk.mail());
    assertThat(db.from(ARTICLE).filter(ARTICLE.body.endsWith(ARTICLE.title)).count()).isEqualTo(3);
    assertThat(db.from(ARTICLE).filter(ARTICLE.body.contains(ARTICLE.title)).count()).isEqualTo(3);
    assertThat(db.from(ARTICLE).filter(ARTICLE.title.startsWith(ARTICLE.title)).count())
        .isEqualTo(3);
  }

  @Test
  void numbersAreComputed() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.id)
                .select(ARTICLE.views.plus(1).times(2).minus(ARTICLE.views))
                .list())
        .containsExactly(12, 5, 9);
    assertThat(db.from(ARTICLE).filter(ARTICLE.views.modulo(2).eq(0)).list())
        .containsExactly(desk.vpn());
  }

  @Test
  void textsAreComputed() {
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.id.eq(desk.vpn().id()))
                .select(ARTICLE.title.lower().concat("-", ARTICLE.author().name, "!"))
                .get())
        .isEqualTo("vpn-Ann!");
    assertThat(
            db.from(ARTICLE)
                .filter(ARTICLE.title.length().gt(3), ARTICLE.title.substring(1, 2).eq("Pr"))
                .list())
        .containsExactly(desk.printer());
  }

  @Test
  void firstConditionThatHoldsDecides() {
    var level =
        when(ARTICLE.views.gte(10), "high").when(ARTICLE.views.gte(5), "middle").orElse("low");

    assertThat(db.from(ARTICLE).orderBy(ARTICLE.id).select(level).list())
        .containsExactly("high", "low", "middle");
    assertThat(db.from(ARTICLE).filter(level.eq("low")).list()).containsExactly(desk.printer());
    assertThat(db.from(ARTICLE).select(Named::new, level, count()).orderBy(level).list())
        .containsExactly(new Named("high", 1), new Named("low", 1), new Named("middle", 1));
  }

  @Test
  void missingValuesAreReplaced() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.id)
                .select(coalesce(ARTICLE.editor().name, ARTICLE.author().name))
                .list())
        .containsExactly("Ann", "Ann", "Bob");
    assertThat(db.from(AUTHOR).orderBy(AUTHOR.id).select(AUTHOR.email.orElse("none")).list())
        .containsExactly("ann@example.org", "none");
    assertThat(
            db.from(ARTICLE).orderBy(ARTICLE.id).select(greatest(ARTICLE.views, value(5))).list())
        .containsExactly(10, 5, 7);
  }

  @Test
  void anotherQueryIsAskedAboutEachRow() {
    assertThat(
            db.from(AUTHOR)
                .filter(
                    exists(
                        db.from(ARTICLE)
                            .filter(
                                ARTICLE.author().id.eq(AUTHOR.id),
                                ARTICLE.status.eq(Status.PUBLISHED))))
                .list())
        .containsExactly(desk.ann());
    assertThat(
            db.from(AUTHOR)
                .orderBy(AUTHOR.id)
                .select(
                    only(
                        db.from(ARTICLE)
                            .filter(ARTICLE.author().id.eq(AUTHOR.id))
                            .orderBy(ARTICLE.views.desc())
                            .limit(1)
                            .select(ARTICLE.title)))
                .list())
        .containsExactly("VPN", "Printer");
  }

  @Test
  void oneTableIsSpokenOfTwice() {
    var other = ARTICLE.as("other");

    assertThat(
            db.from(ARTICLE)
                .exclude(
                    exists(
                        db.from(other)
                            .filter(
                                other.author().id.eq(ARTICLE.author().id),
                                other.views.gt(ARTICLE.views))))
                .orderBy(ARTICLE.id)
                .list())
        .containsExactly(desk.vpn(), desk.printer());
  }

  @Test
  void valuesOfAnotherQueryAreAList() {
    var commented = db.from(COMMENT).filter(COMMENT.stars.gte(4)).select(COMMENT.article().id);

    assertThat(db.from(ARTICLE).filter(ARTICLE.id.in(commented)).orderBy(ARTICLE.id).list())
        .containsExactly(desk.vpn(), desk.mail());
    assertThat(db.from(ARTICLE).exclude(ARTICLE.id.in(commented)).list())
        .containsExactly(desk.printer());
  }

  @Test
  @Shows(
      value = "DJ-09",
      code = "db.from(ARTICLE).apply(Articles::published).apply(Articles::popular)")
  void stepsThatBelongTogetherAreMethodsOfOnesOwn() {
    assertThat(
            db.from(ARTICLE).filter(ARTICLE.views.gt(1)).apply(ExpressionsTest::published).count())
        .isEqualTo(2);
  }

  private static dev.triveni.data.Query<Article> published(
      dev.triveni.data.Query<Article> articles) {
    return articles.filter(ARTICLE.status.eq(Status.PUBLISHED));
  }

  @Test
  @Shows("DJ-18")
  void lookupOfOnesOwnIsAMethod() {
    assertThat(db.from(ARTICLE).filter(reversed(ARTICLE.title, "NPV")).list())
        .containsExactly(desk.vpn());
    assertThat(db.from(ARTICLE).exclude(reversed(ARTICLE.title, "NPV")).count()).isEqualTo(2);
    assertThat(db.from(ARTICLE).filter(Sql.wholeNumber("ascii({})", ARTICLE.title).eq(86L)).list())
        .containsExactly(desk.vpn());
  }

  private static Condition reversed(TextExpression text, String other) {
    return Sql.condition(
        "{} || '' = concat(substring({} from 3 for 1), substring({} from 2 for 1), substring({} from 1 for 1))",
        text,
        other,
        other,
        other);
  }

  @Test
  void sqlWithAWrongNumberOfOperandsIsRefused() {
    assertThatThrownBy(() -> Sql.condition("f({}, {})", ARTICLE.title))
        .hasMessageContaining("TRV-DATA-033");
    assertThatThrownBy(() -> Sql.condition("f(?)")).hasMessageContaining("TRV-DATA-032");
  }

  @Test
  void rowsAreNumberedWithinWindows() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.id)
                .select(
                    Named::new,
                    ARTICLE.title,
                    rowNumber().over(partitionBy(ARTICLE.author().id).orderBy(ARTICLE.views)))
                .list())
        .containsExactly(new Named("VPN", 2), new Named("Printer", 1), new Named("Mail", 1));
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.views)
                .select(lag(ARTICLE.views, 1).over(partitionBy().orderBy(ARTICLE.views)))
                .list())
        .containsExactly(null, 3, 7);
  }

  @Test
  void aggregatesLookAtWindowsToo() {
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.views)
                .select(
                    ARTICLE.views.sum().over(partitionBy().orderBy(ARTICLE.views).rowsUpToHere()))
                .list())
        .containsExactly(3, 10, 20);
    assertThat(
            db.from(ARTICLE)
                .orderBy(ARTICLE.views)
                .select(rank().over(partitionBy().orderBy(ARTICLE.status)))
                .list())
        .containsExactly(1L, 2L, 2L);
  }

  @Test
  void entityIsSelectedBesideWhatIsComputed() {
    assertThat(
            db.from(AUTHOR)
                .orderBy(AUTHOR.id)
                .select(Authored::new, AUTHOR, count(AUTHOR.articles()))
                .list())
        .containsExactly(new Authored(desk.ann(), 2), new Authored(desk.bob(), 1));
    assertThat(db.from(ARTICLE).orderBy(ARTICLE.id).select(ARTICLE.editor()).list())
        .containsExactly(null, desk.ann(), desk.bob());
  }

  @Test
  void rowsAreCombined() {
    var authors = db.from(ARTICLE).select(ARTICLE.author().name);
    var editors =
        db.from(ARTICLE).filter(ARTICLE.editor().id.isNotNull()).select(ARTICLE.editor().name);

    assertThat(authors.union(editors).list()).containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(authors.unionAll(editors).list()).hasSize(5);
    assertThat(authors.intersect(editors).list()).hasSize(2);
    assertThat(authors.except(editors).list()).isEmpty();
    assertThat(authors.union(editors).orderBy(ARTICLE.author().name.desc()).limit(1).list())
        .containsExactly("Bob");
    assertThatThrownBy(() -> authors.union(editors).orderBy(ARTICLE.id).list())
        .hasMessageContaining("TRV-DATA-006");
  }

  @Test
  void equalRowsAreGivenOnce() {
    assertThat(
            db.from(ARTICLE)
                .select(ARTICLE.author().name)
                .distinct()
                .orderBy(ARTICLE.author().name)
                .list())
        .containsExactly("Ann", "Bob");
    assertThat(
            db.from(ARTICLE)
                .distinctOn(ARTICLE.author().id)
                .orderBy(ARTICLE.author().id, ARTICLE.views.desc())
                .list())
        .containsExactly(desk.vpn(), desk.printer());
  }

  @Test
  void relationToManyIsSelectedRowByRow() {
    assertThat(db.from(ARTICLE).select(Tagged::new, ARTICLE.title, ARTICLE.tags().name).list())
        .containsExactlyInAnyOrder(
            new Tagged("VPN", "network"),
            new Tagged("Printer", "network"),
            new Tagged("Printer", "urgent"),
            new Tagged("Mail", null));
  }

  private record Tagged(String title, String tag) {}

  @Test
  void emptyListsAndConditionsAreFine() {
    assertThat(db.from(ARTICLE).filter(dev.triveni.data.Expressions.or()).list()).isEmpty();
    assertThat(db.from(ARTICLE).filter(dev.triveni.data.Expressions.and()).list()).hasSize(3);
    assertThat(db.from(ARTICLE).none().list()).isEmpty();
    assertThat(db.from(ARTICLE).filter().list()).hasSize(3);
    assertThat(db.from(ARTICLE).exclude(ARTICLE.id.in(List.of())).list()).hasSize(3);
  }

  @Test
  void queryOfAnotherTableIsRefused() {
    assertThatThrownBy(() -> db.from(ARTICLE).filter(AUTHOR.name.eq("Ann")).list())
        .hasMessageContaining("TRV-DATA-003 The query does not contain Author");
    assertThatThrownBy(() -> db.from(ARTICLE).with(AUTHOR.articles()).list())
        .hasMessageContaining("TRV-DATA-020");
    assertThatThrownBy(() -> db.from(ARTICLE).orderBy(ARTICLE.tags().name).list())
        .hasMessageContaining("TRV-DATA-005");
  }
}
