package dev.triveni.examples.tutorial.schema_extra_example;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial002 {

  record Item(
      @Described(examples = "\"Foo\"") String name,
      @Described(examples = "\"A very nice Item\"") Optional<String> description,
      @Described(examples = "35.4") double price,
      @Described(examples = "3.2") Optional<Double> tax) {}

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
