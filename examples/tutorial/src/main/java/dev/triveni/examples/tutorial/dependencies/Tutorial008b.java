package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;

@Routes
final class Tutorial008b {

  record Item(String description, String owner) {}

  private static final Map<String, Item> ITEMS =
      Map.of(
          "plumbus", new Item("Freshly pickled plumbus", "Morty"),
          "portal-gun", new Item("Gun to create portals", "Rick"));

  static final class OwnerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnerException(Username name) {
      super(name.text());
    }
  }

  @Provides
  void username(Lender<Username> lender) throws Exception {
    try {
      lender.lend(new Username("Rick"));
    } catch (OwnerException e) {
      throw HttpException.badRequest("Owner error: " + e.getMessage());
    }
  }

  @Get("/items/{item_id}")
  Object getItem(String itemId, Username username) {
    if (!ITEMS.containsKey(itemId)) {
      throw HttpException.notFound("Item not found");
    }
    Item item = ITEMS.get(itemId);
    if (!item.owner().equals(username.text())) {
      throw new OwnerException(username);
    }
    return item;
  }
}
