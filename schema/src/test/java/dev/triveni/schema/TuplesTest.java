package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records that are arrays in JSON.
class TuplesTest {
  private static final Schemas STRICT = Schemas.strict();
  private static final Schema<Pair> PAIR = Schemas.lenient().of(Pair.class);

  @Tuple
  record Pair(int count, String name) {}

  @Tuple
  record Reading(@Positive double value, @Default("C") String unit, Optional<Reading> before) {}

  record Box(Pair pair, List<Pair> more) {}

  @Test
  @Shows(value = "FA-05", code = "@Tuple record Point(double longitude, double latitude) {}")
  void aTupleIsReadAndWrittenAsAnArray() {
    Box box = new Box(new Pair(1, "a"), List.of(new Pair(2, "b")));
    String json = "{\"pair\":[1,\"a\"],\"more\":[[2,\"b\"]]}";
    assertThat(Reports.read(STRICT.of(Box.class), json).orThrow()).isEqualTo(box);
    assertThat(STRICT.of(Box.class).toJson(box)).asString().isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1]           | [1] missing: Field required {}
          []            | [0] missing: Field required {}; [1] missing: Field required {}
          [1, "a", 3]   | [] too_long: Tuple should have at most 2 items after validation, not 3 {actual_length=3, field_type=Tuple, max_length=2}
          ["x", 1]      | [0] int_parsing: Input should be a valid integer, unable to parse string as an integer {}; [1] string_type: Input should be a valid string {}
          {"a": 1}      | [] tuple_type: Input should be a valid tuple {}
          "x"           | [] tuple_type: Input should be a valid tuple {}
          """)
  void mistakesAreThoseOfPydantic(String json, String mistakes) {
    assertThat(String.join("; ", Reports.lines(PAIR, json))).isEqualTo(mistakes);
  }

  @Test
  void theInputOfAMissingElementIsTheArray() {
    assertThat(Reports.mistakes(PAIR, "[1]").getFirst().input()).isEqualTo(List.of(1L));
  }

  @Test
  void whatNeedNotBeThereMayBeLeftOutAtTheEnd() {
    Schema<Reading> schema = STRICT.of(Reading.class);
    assertThat(Reports.read(schema, "[1.5]").orThrow())
        .isEqualTo(new Reading(1.5, "C", Optional.empty()));
    assertThat(schema.toJson(new Reading(1.5, "K", Optional.empty())))
        .asString()
        .isEqualTo("[1.5,\"K\",null]");
    assertThat(Reports.read(schema, "[1.5, \"K\", [2.5]]").orThrow().before())
        .hasValue(new Reading(2.5, "C", Optional.empty()));
    assertThat(Reports.lines(schema, "[0]"))
        .containsExactly("[0] greater_than: Input should be greater than 0 {gt=0.0}");
  }

  @Test
  void itIsDescribedByItsElements() {
    Definitions definitions = new Definitions();
    STRICT.of(Reading.class).describe(definitions);
    Map<String, Object> described = definitions.schemas().get("Reading");
    assertThat(described)
        .containsEntry("type", "array")
        .containsEntry("minItems", 1)
        .containsEntry("maxItems", 3);
    assertThat(Reports.json(STRICT, described.get("prefixItems")))
        .startsWith("[{\"type\":\"number\"")
        .contains("{\"type\":\"string\",\"default\":\"C\"}", "#/components/schemas/Reading");
  }

  @Tuple
  record Named(@Name("n") int number, @Secret String secret) {}

  @Test
  void whatBelongsToObjectsIsRefused() {
    assertThatThrownBy(() -> STRICT.of(Named.class))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("TRV-SCHEMA-180")
        .hasMessageContaining("@Name, @Secret");
  }
}
