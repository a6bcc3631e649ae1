package dev.triveni.examples.tutorial.body;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Dump;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial004 {

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item, Optional<String> q) {
    Map<String, Object> result = new LinkedHashMap<>(Map.of("item_id", itemId));
    result.putAll(Dump.of(item));
    q.ifPresent(text -> result.put("q", text));
    return result;
  }
}
