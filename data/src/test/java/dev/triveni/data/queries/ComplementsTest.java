package dev.triveni.data.queries;

import static dev.triveni.data.desk.ArticleTable.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.desk.Article;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.RandomDesk;
import dev.triveni.data.support.Servers;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Random conditions over random rows, against a model in plain Java: a row fulfils a condition or
/// its complement, a filter never multiplies rows, and missing values are equal to nothing.
@OnBothDatabases
class ComplementsTest {
  private static final long SEED = 20_261_122;
  private static final int CONDITIONS = 300;

  @Parameter Servers server;
  private final Random random = new Random(SEED);
  private Database db;
  private List<Article> all;

  /// A condition, and what it means.
  private record Question(Condition condition, Predicate<Article> meaning) {
    Question not() {
      return new Question(condition.not(), meaning.negate());
    }
  }

  @BeforeEach
  void fill() {
    RandomDesk desk = RandomDesk.on(server, random);
    db = desk.db();
    all = desk.articles();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void randomConditionsMeanWhatTheyMeanInJava() {
    for (int i = 0; i < CONDITIONS; i++) {
      check(question(3));
    }
  }

  @Test
  void severalConditionsOfOneCallAreAskedOfTheSameRelatedRow() {
    for (int stars = 0; stars < 3; stars++) {
      for (int text = 0; text < 3; text++) {
        int wanted = stars;
        String said = "c" + text;
        assertThat(
                db.from(ARTICLE)
                    .filter(ARTICLE.comments().stars.eq(wanted), ARTICLE.comments().text.eq(said))
                    .list())
            .containsExactlyInAnyOrderElementsOf(
                where(article ->
                    article.comments().stream()
                        .anyMatch(c -> c.text().equals(said) && is(c.stars(), wanted))));
        assertThat(
                db.from(ARTICLE)
                    .filter(ARTICLE.comments().stars.eq(wanted))
                    .filter(ARTICLE.comments().text.eq(said))
                    .list())
            .containsExactlyInAnyOrderElementsOf(
                where(article ->
                    article.comments().stream().anyMatch(c -> c.text().equals(said))
                        && article.comments().stream().anyMatch(c -> is(c.stars(), wanted))));
      }
    }
  }

  private List<Article> where(Predicate<Article> meaning) {
    return all.stream().filter(meaning).toList();
  }

  private void check(Question question) {
    var filtered = db.from(ARTICLE).filter(question.condition);
    var excluded = db.from(ARTICLE).exclude(question.condition);
    List<Article> expected = where(question.meaning);

    assertThat(filtered.list())
        .as(() -> "seed " + SEED + ": " + filtered.sql())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(excluded.list())
        .as(() -> "seed " + SEED + ": " + excluded.sql())
        .containsExactlyInAnyOrderElementsOf(where(question.meaning.negate()));
    assertThat(filtered.count()).isEqualTo(expected.size());
    assertThat(filtered.exists()).isEqualTo(!expected.isEmpty());
  }

  private Question question(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(4)) {
      case 0 -> and(question(depth - 1), question(depth - 1));
      case 1 -> or(question(depth - 1), question(depth - 1));
      case 2 -> question(depth - 1).not();
      default -> leaf();
    };
  }

  /// Conditions about the same relation that stand together are about the same row; here each is
  /// made a question of its own.
  private static Question and(Question a, Question b) {
    return new Question(a.condition.not().or(b.condition.not()).not(), a.meaning.and(b.meaning));
  }

  private static Question or(Question a, Question b) {
    return new Question(a.condition.or(b.condition), a.meaning.or(b.meaning));
  }

  private Question leaf() {
    int n = random.nextInt(5);
    return switch (random.nextInt(12)) {
      case 0 -> new Question(ARTICLE.views.eq(n), a -> a.views() == n);
      case 1 -> new Question(ARTICLE.title.in("a1", "a" + n), a -> in(a, "a1", "a" + n));
      case 2 -> new Question(ARTICLE.author().name.eq("n" + n), a -> name(a).equals("n" + n));
      case 3 -> new Question(ARTICLE.editor().name.eq("n" + n), a -> editor(a, "n" + n));
      case 4 -> new Question(ARTICLE.editor().id.isNull(), a -> a.editor() == null);
      case 5 -> new Question(ARTICLE.author().email.eq("e" + n), a -> email(a, "e" + n));
      case 6 -> new Question(ARTICLE.tags().name.eq("t" + n), a -> tag(a, "t" + n));
      case 7 ->
          new Question(
              ARTICLE.comments().stars.eq(n),
              a -> a.comments().stream().anyMatch(c -> is(c.stars(), n)));
      case 8 ->
          new Question(
              ARTICLE.comments().stars.isNull(),
              a -> a.comments().stream().anyMatch(c -> c.stars() == null));
      case 9 ->
          new Question(
              ARTICLE.comments().stars.ne(n),
              a -> a.comments().stream().noneMatch(c -> is(c.stars(), n)));
      case 10 ->
          new Question(
              ARTICLE.editor().email.isNull(),
              a -> a.editor() == null || a.editor().get().email() == null);
      default ->
          new Question(
              ARTICLE.tags().articles().views.eq(n),
              a ->
                  a.tags().stream()
                      .anyMatch(tag ->
                          all.stream()
                              .anyMatch(b -> b.views() == n && b.tags().list().contains(tag))));
    };
  }

  private static boolean is(Integer stars, int n) {
    return stars != null && stars == n;
  }

  private static boolean in(Article article, String... titles) {
    return List.of(titles).contains(article.title());
  }

  private static String name(Article article) {
    return article.author().get().name();
  }

  private static boolean editor(Article article, String name) {
    return article.editor() != null && article.editor().get().name().equals(name);
  }

  private static boolean email(Article article, String email) {
    return email.equals(article.author().get().email());
  }

  private static boolean tag(Article article, String name) {
    return article.tags().stream().anyMatch(tag -> tag.name().equals(name));
  }
}
