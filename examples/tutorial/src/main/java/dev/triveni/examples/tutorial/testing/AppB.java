package dev.triveni.examples.tutorial.testing;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Routes
final class AppB {
  private static final String SECRET_TOKEN = "coneofsilence";

  private final Map<String, Item> fakeDb =
      new ConcurrentHashMap<>(
          Map.of(
              "foo", new Item("foo", "Foo", Optional.of("There goes my hero")),
              "bar", new Item("bar", "Bar", Optional.of("The bartenders"))));

  record Item(String id, String title, Optional<String> description) {}

  @Get("/items/{item_id}")
  Item readMain(String itemId, @Header String xToken) {
    requireSecret(xToken);
    return Optional.ofNullable(fakeDb.get(itemId))
        .orElseThrow(() -> HttpException.notFound("Item not found"));
  }

  @Post("/items/")
  Item createItem(Item item, @Header String xToken) {
    requireSecret(xToken);
    if (fakeDb.putIfAbsent(item.id(), item) != null) {
      throw HttpException.of(409, "Item already exists");
    }
    return item;
  }

  private static void requireSecret(String token) {
    if (!token.equals(SECRET_TOKEN)) {
      throw HttpException.badRequest("Invalid X-Token header");
    }
  }
}
