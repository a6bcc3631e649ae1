package dev.triveni.examples.tutorial.query_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial005 {

  @Get("/items/{item_id}")
  Object readUserItem(String itemId, String needy) {
    return Map.of("item_id", itemId, "needy", needy);
  }
}
