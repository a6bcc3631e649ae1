package dev.triveni.examples.tutorial.body_multiple_params;

import static java.util.function.Predicate.not;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import jakarta.validation.constraints.Positive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial004 {

  @Put("/items/{item_id}")
  Object updateItem(
      int itemId, Item item, User user, @Body @Positive int importance, Optional<String> q) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.putAll(Map.of("item_id", itemId, "item", item, "user", user, "importance", importance));
    q.filter(not(String::isEmpty)).ifPresent(text -> results.put("q", text));
    return results;
  }
}
