package dev.triveni.examples.tutorial.path_params_numeric_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  @Get("/items/{item_id}")
  Object readItems(
      @Described(title = "The ID of the item to get") int itemId,
      @Query("item-query") Optional<String> q) {
    Map<String, Object> results = new LinkedHashMap<>(Map.of("item_id", itemId));
    q.ifPresent(text -> results.put("q", text));
    return results;
  }
}
