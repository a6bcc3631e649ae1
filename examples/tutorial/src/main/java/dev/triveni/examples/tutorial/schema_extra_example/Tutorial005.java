package dev.triveni.examples.tutorial.schema_extra_example;

import dev.triveni.api.Example;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial005 {

  @Put("/items/{item_id}")
  Object updateItem(
      int itemId,
      @Example(
              name = "normal",
              summary = "A normal example",
              description = "A **normal** item works correctly.",
              value =
                  """
                  {"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}
                  """)
          @Example(
              name = "converted",
              summary = "An example with converted data",
              description = "FastAPI can convert price `strings` to actual `numbers` automatically",
              value =
                  """
                  {"name": "Bar", "price": "35.4"}
                  """)
          @Example(
              name = "invalid",
              summary = "Invalid data is rejected with an error",
              value =
                  """
                  {"name": "Baz", "price": "thirty five point four"}
                  """)
          Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
