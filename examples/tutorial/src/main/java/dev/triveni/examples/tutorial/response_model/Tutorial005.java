package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import dev.triveni.schema.Default;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial005 {

  record Item(
      String name, Optional<String> description, double price, @Default("10.5") double tax) {}

  private static final Map<String, Object> ITEMS =
      Map.of(
          "foo",
          Map.of("name", "Foo", "price", 50.2),
          "bar",
          Map.of("name", "Bar", "description", "The Bar fighters", "price", 62, "tax", 20.2),
          "baz",
          Map.of("name", "Baz", "description", "There goes my baz", "price", 50.2, "tax", 10.5));

  @Get("/items/{item_id}/name")
  @Sends(
      as = Item.class,
      only = {"name", "description"})
  Optional<Object> readItemName(String itemId) {
    return Optional.ofNullable(ITEMS.get(itemId));
  }

  @Get("/items/{item_id}/public")
  @Sends(as = Item.class, without = "tax")
  Optional<Object> readItemPublicData(String itemId) {
    return Optional.ofNullable(ITEMS.get(itemId));
  }
}
