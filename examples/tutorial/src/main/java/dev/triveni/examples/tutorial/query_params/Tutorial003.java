package dev.triveni.examples.tutorial.query_params;

import dev.triveni.api.Get;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial003 {

  @Get("/items/{item_id}")
  Object readItem(
      String itemId, Optional<String> q, @Query("short") @Default("false") boolean isShort) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("item_id", itemId);
    q.ifPresent(text -> item.put("q", text));
    if (!isShort) {
      item.put("description", "This is an amazing item that has a long description");
    }
    return item;
  }
}
