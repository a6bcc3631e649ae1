package dev.triveni.examples.tutorial.path_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial002 {

  // @start region=endpoint
  @Get("/items/{item_id}")
  Object readItem(int itemId) {
    return Map.of("item_id", itemId);
  }
  // @end
}
