package dev.triveni.examples.tutorial.body_updates;

import dev.triveni.api.Get;
import dev.triveni.api.Patch;
import dev.triveni.api.Routes;
import dev.triveni.schema.Changes;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial002 {
  private final Map<String, Item> items = Item.examples();

  @Get("/items/{item_id}")
  Optional<Item> readItem(String itemId) {
    return Optional.ofNullable(items.get(itemId));
  }

  @Patch("/items/{item_id}")
  Optional<Item> updateItem(String itemId, Changes<Item> changes) {
    return Optional.ofNullable(
        items.computeIfPresent(itemId, (_, stored) -> changes.applyTo(stored)));
  }
}
