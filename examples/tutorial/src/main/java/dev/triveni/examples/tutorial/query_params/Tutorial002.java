package dev.triveni.examples.tutorial.query_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial002 {

  @Get("/items/{item_id}")
  Object readItem(String itemId, Optional<String> q) {
    return q.isPresent() ? Map.of("item_id", itemId, "q", q.get()) : Map.of("item_id", itemId);
  }
}
