package dev.triveni.data.queries;

import static dev.triveni.data.sample.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Condition;
import dev.triveni.data.Database;
import dev.triveni.data.sample.Sample;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/// Each lookup against the same question in plain Java, over texts and numbers that are awkward.
@OnBothDatabases
@Shows(value = "DJ-15", code = "db.from(ARTICLE).filter(ARTICLE.title.icontains(\"vpn\")).list()")
class LookupsTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "Abc",
          "cab",
          "a%b",
          "a_b",
          "axb",
          "a\\b",
          "%",
          "_",
          "\\",
          "it's",
          "Größe",
          "line\nbreak");
  private static final List<Integer> NUMBERS = List.of(-2, 0, 1, 2, 1_000);

  @Parameter Servers server;
  private Database db;
  private List<Sample> all;

  @BeforeEach
  void fill() {
    db = server.fresh();
    db.createTables(SAMPLE);
    TEXTS.forEach(text -> SAMPLE.create().text(text).save(db));
    NUMBERS.forEach(number -> SAMPLE.create().number(number).save(db));
    all = db.from(SAMPLE).list();
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void textsAreFoundByWhatTheyAre() {
    for (String asked : TEXTS) {
      texts(SAMPLE.text.eq(asked), asked::equals);
      texts(SAMPLE.text.ieq(asked), asked::equalsIgnoreCase);
    }
  }

  @Test
  void textsAreFoundByAPart() {
    for (String asked : TEXTS) {
      texts(SAMPLE.text.contains(asked), text -> text.contains(asked));
      texts(SAMPLE.text.startsWith(asked), text -> text.startsWith(asked));
      texts(SAMPLE.text.endsWith(asked), text -> text.endsWith(asked));
    }
  }

  @Test
  void textsAreFoundByAPartInAnyCase() {
    for (String asked : TEXTS) {
      texts(SAMPLE.text.icontains(asked), text -> lower(text).contains(lower(asked)));
      texts(SAMPLE.text.istartsWith(asked), text -> lower(text).startsWith(lower(asked)));
      texts(SAMPLE.text.iendsWith(asked), text -> lower(text).endsWith(lower(asked)));
    }
  }

  @Test
  void textsAreFoundByARegularExpression() {
    for (String expression : List.of("^a", "b$", "[ab]c", "^.$")) {
      texts(SAMPLE.text.matches(expression), Pattern.compile(expression).asPredicate());
      texts(
          SAMPLE.text.imatches(expression),
          Pattern.compile(expression, Pattern.CASE_INSENSITIVE).asPredicate());
    }
  }

  @Test
  void numbersAreCompared() {
    for (int asked : NUMBERS) {
      numbers(SAMPLE.number.eq(asked), number -> number == asked);
      numbers(SAMPLE.number.lt(asked), number -> number < asked);
      numbers(SAMPLE.number.lte(asked), number -> number <= asked);
      numbers(SAMPLE.number.gt(asked), number -> number > asked);
      numbers(SAMPLE.number.gte(asked), number -> number >= asked);
      numbers(SAMPLE.number.between(asked, asked + 2), n -> n >= asked && n <= asked + 2);
    }
  }

  @Test
  void numbersAreFoundInLists() {
    numbers(SAMPLE.number.in(1, 2, 3), number -> number == 1 || number == 2);
    numbers(SAMPLE.number.in(List.of()), _ -> false);
    numbers(SAMPLE.number.in(1, null), number -> number == 1);
  }

  @Test
  void missingValuesAreFound() {
    check(SAMPLE.text.isNull(), sample -> sample.text() == null);
    check(SAMPLE.text.isNotNull(), sample -> sample.text() != null);
    check(SAMPLE.number.eq((Integer) null), sample -> sample.number() == null);
    check(SAMPLE.number.ne((Integer) null), sample -> sample.number() != null);
  }

  @Test
  void unequalIsTheComplementOfEqual() {
    check(SAMPLE.number.ne(1), sample -> !Objects.equals(sample.number(), 1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void texts(Condition condition, Predicate<String> expected) {
    check(condition, sample -> sample.text() != null && expected.test(sample.text()));
  }

  private void numbers(Condition condition, Predicate<Integer> expected) {
    check(condition, sample -> sample.number() != null && expected.test(sample.number()));
  }

  private void check(Condition condition, Predicate<Sample> expected) {
    assertThat(db.from(SAMPLE).filter(condition).list())
        .as(() -> db.from(SAMPLE).filter(condition).sql())
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(expected).toList());
    assertThat(db.from(SAMPLE).exclude(condition).list())
        .as(() -> db.from(SAMPLE).exclude(condition).sql())
        .containsExactlyInAnyOrderElementsOf(all.stream().filter(expected.negate()).toList());
  }
}
