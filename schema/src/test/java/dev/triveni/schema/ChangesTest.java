package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Schemas STRICT = Schemas.strict();

  record Item(
      String name,
      @Positive double price,
      @Default("10.5") double tax,
      Optional<String> note,
      @Secret String code) {
    @AssertTrue
    boolean isTaxLow() {
      return tax <= 50;
    }
  }

  record Change(Changes<Item> item) {}

  private static final Item ITEM = new Item("Foo", 35.4, 19, Optional.of("n"), "c");

  private static Changes<Item> changes(String json) {
    return Reports.read(STRICT.of(Change.class), "{\"item\":" + json + "}").orThrow().item();
  }

  @Test
  @Shows("FA-05")
  void onlyWhatWasSentIsChanged() {
    Changes<Item> changes = changes("{\"note\":null,\"price\":2}");
    assertThat(changes.applyTo(ITEM)).isEqualTo(new Item("Foo", 2, 19, Optional.empty(), "c"));
    assertThat(changes.sent()).containsExactly("price", "note");
    assertThat(changes.has("tax")).isFalse();
  }

  @Test
  void nothingSentChangesNothing() {
    assertThat(changes("{}").applyTo(ITEM)).isEqualTo(ITEM);
  }

  @Test
  void whatIsSentIsCheckedAsTheRecordDeclares() {
    assertThat(
            Reports.lines(
                STRICT.of(Change.class), "{\"item\":{\"x\":1,\"price\":-1,\"name\":null}}"))
        .containsExactly(
            "[item, name] string_type: Input should be a valid string {}",
            "[item, price] greater_than: Input should be greater than 0 {gt=0.0}",
            "[item, x] extra_forbidden: Extra inputs are not permitted {}");
    assertThat(Reports.lines(STRICT.of(Change.class), "{\"item\":5}"))
        .containsExactly(
            "[item] model_attributes_type: Input should be a valid dictionary or object to extract"
                + " fields from {}");
  }

  @Test
  void theChangedRecordIsCheckedAsAWhole() {
    assertThatThrownBy(() -> changes("{\"tax\":51}").applyTo(ITEM))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void itIsWrittenAsItWasSentWithoutSecrets() {
    Change change = new Change(changes("{\"code\":\"x\",\"name\":\"Bar\",\"note\":null}"));
    assertThat(STRICT.of(Change.class).toJson(change))
        .asString()
        .isEqualTo("{\"item\":{\"name\":\"Bar\",\"note\":null}}");
  }

  @Test
  void itsDescriptionRequiresNothing() {
    Definitions definitions = new Definitions();
    STRICT.of(Change.class).describe(definitions);
    Map<String, Object> described = definitions.schemas().get("Changes_Item");
    assertThat(described).containsEntry("title", "Changes of Item").doesNotContainKey("required");
    assertThat((Map<?, ?>) described.get("properties")).hasSize(5);
  }

  record Free(Optional<String> name, @Default("10.5") double tax) {}

  record FreeChange(Changes<Free> item) {}

  @Test
  void ofARecordThatNeedsNothingItIsDescribedAsTheRecord() {
    Definitions definitions = new Definitions();
    STRICT.of(FreeChange.class).describe(definitions);
    assertThat(definitions.schemas()).containsOnlyKeys("FreeChange", "Free");
  }

  record Wrong(Changes<List<String>> changes) {}

  @Test
  void onlyRecordsAreSentInPart() {
    assertThatThrownBy(() -> STRICT.of(Wrong.class))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("TRV-SCHEMA-029")
        .hasMessageContaining("Wrong.changes");
  }
}
