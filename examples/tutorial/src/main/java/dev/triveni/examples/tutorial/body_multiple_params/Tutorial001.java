package dev.triveni.examples.tutorial.body_multiple_params;

import static java.util.function.Predicate.not;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  @Put("/items/{item_id}")
  Object updateItem(
      @Described(title = "The ID of the item to get") @PositiveOrZero @Max(1000) int itemId,
      Optional<String> q,
      Optional<Item> item) {
    Map<String, Object> results = new LinkedHashMap<>(Map.of("item_id", itemId));
    q.filter(not(String::isEmpty)).ifPresent(text -> results.put("q", text));
    item.ifPresent(sent -> results.put("item", sent));
    return results;
  }
}
