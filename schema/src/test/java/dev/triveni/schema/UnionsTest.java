package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionsTest {
  private static final Schemas STRICT = Schemas.strict();

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    @Name("rect")
    record Rectangle(int width, int height, List<Shape> holes) implements Shape {}

    sealed interface Odd extends Shape {}

    record Blob() implements Odd {}
  }

  @Discriminator("kind")
  sealed interface Event permits Created, Deleted {}

  @Name("created")
  record Created(Map<String, Object> what) implements Event {}

  @Name("deleted")
  record Deleted(String id) implements Event {}

  @ParameterizedTest
  @Shows("FA-05")
  @ValueSource(
      strings = {
        "{\"type\":\"rect\",\"width\":1,\"height\":2,\"holes\":[{\"type\":\"Circle\",\"radius\":1}]}",
        "{\"width\":1,\"type\":\"rect\",\"height\":2,\"holes\":[{\"radius\":1,\"type\":\"Circle\"}]}",
        "{\"holes\":[{\"radius\":1,\"type\":\"Circle\"}],\"width\":1,\"height\":2,\"type\":\"rect\"}"
      })
  void theTagMayStandAnywhere(String json) {
    Schema<Shape> schema = STRICT.of(Shape.class);
    Shape shape = Reports.read(schema, json).orThrow();
    assertThat(shape).isEqualTo(new Shape.Rectangle(1, 2, List.of(new Shape.Circle(1))));
    assertThat(schema.toJson(shape))
        .asString()
        .isEqualTo(
            """
            {"type":"rect","width":1,"height":2,"holes":[{"type":"Circle","radius":1.0}]}\
            """);
  }

  @Test
  void anAlternativeMayBeASealedInterfaceItself() {
    assertThat(Reports.read(STRICT.of(Shape.class), "{\"type\":\"Blob\"}").orThrow())
        .isEqualTo(new Shape.Blob());
  }

  @Test
  void theMemberThatTellsThemApartCanBeChosen() {
    Schema<Event> schema = STRICT.of(Event.class);
    String json = "{\"kind\":\"created\",\"what\":{\"price\":1.50,\"n\":[1]}}";
    Event event = Reports.read(schema, json).orThrow();
    assertThat(event).isInstanceOf(Created.class);
    assertThat(schema.toJson(event)).asString().isEqualTo(json.replace("1.50", "1.5"));
  }

  @Test
  void aRecordOnItsOwnHasNoTag() {
    assertThat(STRICT.of(Deleted.class).toJson(new Deleted("x")))
        .asString()
        .isEqualTo("{\"id\":\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"type\":\"rect\",\"width\":\"x\",\"height\":2,\"depth\":1}]",
        "[{\"depth\":1,\"width\":\"x\",\"height\":2,\"type\":\"rect\"}]"
      })
  void mistakesOfAnAlternativeAreReportedWhereTheyAre(String json) {
    assertThat(Reports.lines(STRICT.of(Shape[].class), json))
        .containsExactlyInAnyOrder(
            "[0, width] int_type: Input should be a valid integer {}",
            "[0, depth] extra_forbidden: Extra inputs are not permitted {}",
            "[0, holes] missing: Field required {}");
    assertThat(Reports.mistakes(STRICT.of(Shape[].class), json))
        .extracting(Mistake::input)
        .contains("x", 1L);
  }

  @Test
  void wrongTagsAreReported() {
    String json =
        "[{\"type\":\"Cat\",\"a\":{}},{\"radius\":[1]},{\"a\":{},\"type\":5},{},\"x\",null]";
    assertThat(Reports.lines(STRICT.of(Shape[].class), json))
        .containsExactly(
            "[0] union_tag_invalid: Input tag 'Cat' found using 'type' does not match any of the"
                + " expected tags: 'Circle', 'rect', 'Blob' "
                + context("Cat"),
            "[1] union_tag_not_found: Unable to extract tag using discriminator 'type'"
                + " {discriminator='type'}",
            "[2] union_tag_invalid: Input tag '5' found using 'type' does not match any of the"
                + " expected tags: 'Circle', 'rect', 'Blob' "
                + context("5"),
            "[3] union_tag_not_found: Unable to extract tag using discriminator 'type'"
                + " {discriminator='type'}",
            "[4] model_attributes_type: Input should be a valid dictionary or object to extract"
                + " fields from {}",
            "[5] model_attributes_type: Input should be a valid dictionary or object to extract"
                + " fields from {}");
  }

  @Test
  void theTagMayNotComeTwice() {
    String json = "{\"type\":\"Circle\",\"radius\":1,\"type\":\"Circle\"}";
    assertThat(Reports.mistakes(STRICT.of(Shape.class), json))
        .extracting(Mistake::type)
        .containsExactly("json_invalid");
    String later = "{\"radius\":1,\"type\":\"Circle\",\"type\":\"Circle\"}";
    assertThat(Reports.mistakes(STRICT.of(Shape.class), later))
        .extracting(Mistake::type)
        .containsExactly("json_invalid");
  }

  private static Map<String, Object> context(String tag) {
    return Reports.sorted(
        Map.of("discriminator", "'type'", "tag", tag, "expected_tags", "'Circle', 'rect', 'Blob'"));
  }
}
