package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Item(
      String name,
      Optional<String> description,
      double price,
      Optional<Double> tax,
      @Default("[]") List<Object> tags) {}

  @Put("/items/{item_id}")
  Object updateItem(int itemId, Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
