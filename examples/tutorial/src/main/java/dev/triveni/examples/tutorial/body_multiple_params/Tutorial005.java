package dev.triveni.examples.tutorial.body_multiple_params;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial005 {

  @Put("/items/{item_id}")
  Object updateItem(int itemId, @Body(embed = true) Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
