package dev.triveni.examples.tutorial.body;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Dump;
import java.util.LinkedHashMap;
import java.util.Map;

@Routes
final class Tutorial003 {

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item) {
    Map<String, Object> result = new LinkedHashMap<>(Map.of("item_id", itemId));
    result.putAll(Dump.of(item));
    return result;
  }
}
