package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntaggedUnionsTest {
  private static final Schema<Vehicle[]> LENIENT = Schemas.lenient().of(Vehicle[].class);

  @Untagged
  sealed interface Vehicle {
    record Plain(int x) implements Vehicle {}

    record Rich(int x, int y) implements Vehicle {}

    record Named(@Default("d") String y) implements Vehicle {}
  }

  @Test
  void theRecordWithMostMembersIsTaken() {
    assertThat(
            Reports.read(LENIENT, "[{\"x\":1},{\"x\":\"1\",\"y\":\"2\"},{\"z\":1},{\"y\":\"a\"}]")
                .orThrow())
        .containsExactly(
            new Vehicle.Plain(1),
            new Vehicle.Rich(1, 2),
            new Vehicle.Named("d"),
            new Vehicle.Named("a"));
  }

  @Test
  void whatFitsNoneIsReportedAsTheRecordThatLacksLeast() {
    assertThat(Reports.lines(LENIENT, "[{\"x\":\"q\",\"y\":5},5]"))
        .containsExactly(
            "[0, x] int_parsing: Input should be a valid integer, unable to parse string as an"
                + " integer {}",
            "[1] model_attributes_type: Input should be a valid dictionary or object to extract"
                + " fields from {}");
    assertThat(Reports.mistakes(LENIENT, "[{\"x\":\"q\",\"y\":5}]").getFirst().input())
        .isEqualTo("q");
  }

  @Test
  void strictSchemasTakeTheOneWithoutOtherMembers() {
    assertThat(Reports.read(Schemas.strict().of(Vehicle.class), "{\"y\":2,\"x\":1}").orThrow())
        .isEqualTo(new Vehicle.Rich(1, 2));
  }

  @Test
  void itIsWrittenWithoutATag() {
    assertThat(LENIENT.toJson(new Vehicle[] {new Vehicle.Plain(1), new Vehicle.Rich(1, 2)}))
        .asString()
        .isEqualTo("[{\"x\":1},{\"x\":1,\"y\":2}]");
  }

  @Test
  void itIsDescribedAsAnyOfTheRecords() {
    Definitions definitions = new Definitions();
    Schemas.lenient().of(Vehicle.class).describe(definitions);
    assertThat((List<?>) definitions.schemas().get("Vehicle").get("anyOf"))
        .hasSize(3)
        .first()
        .isEqualTo(Map.of("$ref", "#/components/schemas/Plain"));
  }

  @Untagged
  sealed interface Key {
    record Id(@Value long number) implements Key {}

    record Slug(@Value String text) implements Key {}
  }

  @Test
  void recordsMayBeValues() {
    Schema<Key[]> strict = Schemas.strict().of(Key[].class);
    Key[] keys = {new Key.Id(5), new Key.Slug("5")};
    assertThat(Reports.read(strict, "[5,\"5\"]").orThrow()).containsExactly(keys);
    assertThat(strict.toJson(keys)).asString().isEqualTo("[5,\"5\"]");
    assertThat(Reports.lines(strict, "[true]"))
        .containsExactly("[0] int_type: Input should be a valid integer {}");
  }

  @Test
  void textsAreTheFirstValueThatCanBeReadFromThem() {
    Schema<Key> schema = Schemas.strict().of(Key.class);
    assertThat(schema.kind()).isEqualTo(Kind.SCALAR);
    assertThat(schema.parse(List.of("5")).orThrow()).isEqualTo(new Key.Id(5));
    assertThat(schema.parse(List.of("five")).orThrow()).isEqualTo(new Key.Slug("five"));
    assertThat(Reports.json(Schemas.strict(), schema.describe(new Definitions())))
        .isEqualTo(
            "{\"anyOf\":[{\"type\":\"integer\",\"format\":\"int64\"},{\"type\":\"string\"}]}");
  }

  sealed interface Tagged {
    record Id(@Value long number) implements Tagged {}
  }

  @Test
  void valuesHaveNoTag() {
    assertThatThrownBy(() -> Schemas.strict().of(Tagged.class))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("TRV-SCHEMA-181");
  }
}
