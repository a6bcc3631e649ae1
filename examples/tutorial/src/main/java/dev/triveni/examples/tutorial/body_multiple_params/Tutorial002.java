package dev.triveni.examples.tutorial.body_multiple_params;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item, User user) {
    return Map.of("item_id", itemId, "item", item, "user", user);
  }
}
