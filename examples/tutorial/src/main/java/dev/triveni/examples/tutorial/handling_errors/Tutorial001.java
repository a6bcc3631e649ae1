package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;

@Routes
final class Tutorial001 {
  private static final Map<String, String> ITEMS = Map.of("foo", "The Foo Wrestlers");

  @Get("/items/{item_id}")
  Object readItem(String itemId) {
    if (!ITEMS.containsKey(itemId)) {
      throw HttpException.notFound("Item not found");
    }
    return Map.of("item", ITEMS.get(itemId));
  }
}
