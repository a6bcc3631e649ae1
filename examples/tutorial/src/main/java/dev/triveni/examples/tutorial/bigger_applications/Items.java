package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Put;
import dev.triveni.api.Responds;
import dev.triveni.api.Router;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;

@Routes
final class Items {

  record Item(String name) {}

  private static final Map<String, Item> ITEMS =
      Map.of("plumbus", new Item("Plumbus"), "gun", new Item("Portal Gun"));

  static Router router() {
    return Router.of(
        "/items",
        items ->
            items
                .tags("items")
                .uses(HeaderToken.class)
                .response(404, "Not found")
                .routes(new Items()));
  }

  @Get("/")
  Object readItems() {
    return ITEMS;
  }

  @Get("/{item_id}")
  Object readItem(String itemId) {
    if (!ITEMS.containsKey(itemId)) {
      throw HttpException.notFound("Item not found");
    }
    return Map.of("name", ITEMS.get(itemId).name(), "item_id", itemId);
  }

  @Put("/{item_id}")
  @Operation(tags = "custom")
  @Responds(status = 403, description = "Operation forbidden")
  Object updateItem(String itemId) {
    if (!itemId.equals("plumbus")) {
      throw HttpException.forbidden("You can only update the item: plumbus");
    }
    return Map.of("item_id", itemId, "name", "The great Plumbus");
  }
}
