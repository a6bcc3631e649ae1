package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;

@Routes
final class Tutorial002 {
  private static final Map<String, String> ITEMS = Map.of("foo", "The Foo Wrestlers");

  @Get("/items-header/{item_id}")
  Object readItemHeader(String itemId) {
    if (!ITEMS.containsKey(itemId)) {
      throw HttpException.notFound("Item not found").header("X-Error", "There goes my error");
    }
    return Map.of("item", ITEMS.get(itemId));
  }
}
