package dev.triveni.examples.tutorial.body_multiple_params;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial003 {

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item, User user, @Body int importance) {
    return Map.of("item_id", itemId, "item", item, "user", user, "importance", importance);
  }
}
