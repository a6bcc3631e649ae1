package dev.triveni.examples.tutorial.schema_extra_example;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  @Described(
      examples =
          """
          {"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}
          """)
  record Item(String name, Optional<String> description, double price, Optional<Double> tax) {}

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
