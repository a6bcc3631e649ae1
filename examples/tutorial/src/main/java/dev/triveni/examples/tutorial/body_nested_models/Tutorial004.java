package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Routes
final class Tutorial004 {

  record Image(String url, String name) {}

  record Item(
      String name,
      Optional<String> description,
      double price,
      Optional<Double> tax,
      @Default("[]") Set<String> tags,
      Optional<Image> image) {}

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
