package dev.triveni.examples.tutorial.body_updates;

import dev.triveni.api.Get;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {
  private final Map<String, Item> items = Item.examples();

  @Get("/items/{item_id}")
  Optional<Item> readItem(String itemId) {
    return Optional.ofNullable(items.get(itemId));
  }

  @Put("/items/{item_id}")
  Item updateItem(String itemId, Item item) {
    items.put(itemId, item);
    return item;
  }
}
