package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
}
