package dev.triveni.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.shows.Shows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribedTest {
  @Described(title = "Thing", examples = "{\"name\": \"Foo\", \"price\": 35.4}")
  record Item(
      @Described(title = "Name", description = "What it is called.", examples = "\"Foo\"")
          String name,
      @Described(examples = {"35.4", "3"}) double price) {}

  record Unquoted(@Described(examples = "Foo") String name) {}

  private final Definitions definitions = new Definitions();

  @Test
  @Shows(
      value = "FA-03",
      code = "@Described(title = \"Net price\", examples = \"35.4\") @Positive double price")
  void titlesDescriptionsAndExamplesAreDescribed() {
    Schemas.strict().of(Item.class).describe(definitions);

    Map<String, Object> item = definitions.schemas().get("Item");
    assertThat(item)
        .containsEntry("title", "Thing")
        .containsEntry("examples", List.of(Map.of("name", "Foo", "price", 35.4)));
    assertThat(item.get("properties"))
        .isEqualTo(
            Map.of(
                "name",
                Map.of(
                    "type",
                    "string",
                    "title",
                    "Name",
                    "description",
                    "What it is called.",
                    "examples",
                    List.of("Foo")),
                "price",
                Map.of("type", "number", "format", "double", "examples", List.of(35.4, 3L))));
  }

  record Login(@Described(format = "password") String password) {}

  @Test
  void aFormatTellsToolsHowToShowAText() {
    Schemas.strict().of(Login.class).describe(definitions);

    assertThat(definitions.schemas().get("Login").get("properties"))
        .isEqualTo(Map.of("password", Map.of("type", "string", "format", "password")));
  }

  @Test
  void anExampleThatIsNoJsonStopsTheStart() {
    assertThatThrownBy(() -> Schemas.strict().of(Unquoted.class))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("TRV-SCHEMA-025 Cannot use the example 'Foo' on")
        .hasMessageContaining("Unquoted.name");
  }
}
