package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What endpoints ask of schemas: parameters with constraints, and trees of texts.
class ParametersTest {
  private static final Schemas STRICT = Schemas.strict();

  enum Order {
    @Name("created_at")
    CREATED,
    @Name("updated_at")
    UPDATED
  }

  static void search(
      @Size(min = 2) String q,
      Optional<@Max(100) Integer> inside,
      @Max(100) Optional<Integer> beside,
      List<@NotBlank String> tags,
      @Size(max = 2) Set<Integer> ids,
      @Default("20") @Min(1) int limit,
      @Default("created_at") Order order,
      @Nullable LocalDate day,
      @Default("[\"new\"]") List<String> states,
      Optional<List<Integer>> numbers,
      @Default("5") Optional<Integer> weird) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      textBlock =
          """
          0  | ab         | = ab
          0  | a          | string_too_short: String should have at least 2 characters {min_length=2}
          0  | absent     | missing: Field required {}
          1  | 100        | = Optional[100]
          1  | 101        | less_than_equal: Input should be less than or equal to 100 {le=100}
          1  | absent     | = Optional.empty
          2  | 101        | less_than_equal: Input should be less than or equal to 100 {le=100}
          2  | ''         | int_parsing: Input should be a valid integer, unable to parse string as an integer {}
          2  | absent     | = Optional.empty
          3  | a,b        | = [a, b]
          3  | absent     | missing: Field required {}
          4  | 3,3,4      | = [3, 4]
          4  | 1,2,3      | too_long: Set should have at most 2 items after validation, not more {actual_length=null, field_type=Set, max_length=2}
          5  | 3          | = 3
          5  | 0          | greater_than_equal: Input should be greater than or equal to 1 {ge=1}
          5  | absent     | = 20
          6  | updated_at | = UPDATED
          6  | invalid    | enum: Input should be 'created_at' or 'updated_at' {expected='created_at' or 'updated_at'}
          6  | absent     | = CREATED
          7  | 2024-01-02 | = 2024-01-02
          7  | absent     | = null
          8  | absent     | = [new]
          8  | a,b        | = [a, b]
          9  | 1,2        | = Optional[[1, 2]]
          9  | absent     | = Optional.empty
          10 | absent     | = Optional[5]
          """)
  void aParameterIsReadWithItsConstraintsAndItsDefault(
      int index, @Nullable String texts, String expected) {
    Outcome<?> outcome =
        schema(index).parse(texts == null ? List.of() : Arrays.asList(texts.split(",", -1)));
    if (expected.startsWith("=")) {
      assertThat(String.valueOf(((Outcome.Valid<?>) outcome).value()))
          .isEqualTo(expected.substring(2));
    } else {
      assertThat(Reports.lines(outcome)).containsExactly("[] " + expected);
    }
  }

  @Test
  void everyWrongElementOfAListIsReported() {
    assertThat(Reports.lines(schema(3).parse(List.of("a", " ", ""))))
        .containsExactly(
            "[1] string_too_short: String should have at least 1 character {min_length=1}",
            "[2] string_too_short: String should have at least 1 character {min_length=1}");
    assertThat(Reports.mistakes(schema(4).parse(List.of("1", "x"))))
        .containsExactly(
            new Mistake(
                "int_parsing",
                List.of(1),
                "Input should be a valid integer, unable to parse string as an integer",
                "x",
                Map.of()));
  }

  @Test
  void aSchemaTellsWhetherAValueMustBeThere() {
    assertThat(List.of(0, 1, 2, 5, 7))
        .map(index -> schema(index).isRequired())
        .containsExactly(true, false, false, false, false);
    assertThat(schema(5).defaultValue()).contains(20);
    assertThat(schema(1).defaultValue()).isEmpty();
    assertThat(schema(9).kind()).isEqualTo(Kind.LIST);
    assertThat(schema(0).absent()).isInstanceOf(Outcome.Invalid.class);
    assertThat(Reports.mistakes(schema(0).absent()).getFirst().input()).isNull();
  }

  record Filter(
      String q, @Default("10") @Max(50) int limit, List<Integer> ids, Optional<Boolean> all) {}

  record Server(String host, int port, Filter filter, Map<String, Integer> weights) {}

  @Test
  void aTreeOfTextsIsConverted() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("host", "localhost");
    tree.put("port", "8080");
    tree.put("filter", Map.of("q", "x", "ids", List.of("1", "2"), "all", "yes"));
    tree.put("weights", Map.of("a", "1", "b", 2));
    assertThat(STRICT.of(Server.class).readTree(tree).orThrow())
        .isEqualTo(
            new Server(
                "localhost",
                8080,
                new Filter("x", 10, List.of(1, 2), Optional.of(true)),
                Map.of("a", 1, "b", 2)));
  }

  @Test
  void mistakesInATreeAreReportedLikeThoseInADocument() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("host", 5);
    tree.put("port", "eighty");
    tree.put("filter", Map.of("q", "x", "ids", "1", "limit", 51));
    tree.put("typo", "x");
    assertThat(Reports.lines(STRICT.of(Server.class).readTree(tree)))
        .containsExactlyInAnyOrder(
            "[host] string_type: Input should be a valid string {}",
            "[port] int_parsing: Input should be a valid integer, unable to parse string as an"
                + " integer {}",
            "[filter, ids] list_type: Input should be a valid list {}",
            "[filter, limit] less_than_equal: Input should be less than or equal to 50 {le=50}",
            "[typo] extra_forbidden: Extra inputs are not permitted {}",
            "[weights] missing: Field required {}");
    assertThat(Reports.mistakes(STRICT.of(Server.class).readTree(tree)))
        .extracting(Mistake::input)
        .contains(5, "eighty", "1", 51, "x", tree);
  }

  @Test
  void whatIsNoTextInATreeIsTakenStrictly() {
    assertThat(STRICT.of(int.class).readTree(5).orThrow()).isEqualTo(5);
    assertThat(STRICT.of(boolean.class).readTree(true).orThrow()).isTrue();
    assertThat(STRICT.of(double.class).readTree(5).orThrow()).isEqualTo(5.0);
    assertThat(STRICT.of(int.class).readTree(5.0)).isInstanceOf(Outcome.Invalid.class);
    assertThat(STRICT.of(boolean.class).readTree(1)).isInstanceOf(Outcome.Invalid.class);
    assertThat(STRICT.of(String.class).readTree(null)).isInstanceOf(Outcome.Invalid.class);
  }

  @Test
  void whatHasNoPlaceInATreeIsNamed() {
    assertThatThrownBy(() -> STRICT.of(String.class).readTree(new StringBuilder("a")))
        .hasMessageStartingWith("TRV-SCHEMA-012 A tree holds a java.lang.StringBuilder.");
  }

  private static Schema<?> schema(int index) {
    Method method =
        Arrays.stream(ParametersTest.class.getDeclaredMethods())
            .filter(each -> each.getName().equals("search"))
            .findFirst()
            .orElseThrow();
    return STRICT.of(method.getParameters()[index]);
  }
}
