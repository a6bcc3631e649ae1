package dev.triveni.examples.tutorial.schema_extra_example;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import java.util.Map;

@Routes
final class Tutorial004 {

  @Put("/items/{item_id}")
  Object updateItem(
      int itemId,
      @Described(
              examples = {
                """
                {"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}
                """,
                """
                {"name": "Bar", "price": "35.4"}
                """,
                """
                {"name": "Baz", "price": "thirty five point four"}
                """
              })
          Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
