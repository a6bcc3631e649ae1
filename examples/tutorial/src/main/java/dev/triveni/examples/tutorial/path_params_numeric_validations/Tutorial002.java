package dev.triveni.examples.tutorial.path_params_numeric_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import java.util.LinkedHashMap;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Get("/items/{item_id}")
  Object readItems(String q, @Described(title = "The ID of the item to get") int itemId) {
    Map<String, Object> results = new LinkedHashMap<>(Map.of("item_id", itemId));
    if (!q.isEmpty()) {
      results.put("q", q);
    }
    return results;
  }
}
