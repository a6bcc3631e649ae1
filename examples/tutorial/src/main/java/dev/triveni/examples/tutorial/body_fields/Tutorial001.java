package dev.triveni.examples.tutorial.body_fields;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.schema.Described;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial001 {

  /// @param price The price must be greater than zero
  record Item(
      String name,
      @Described(title = "The description of the item") @Size(max = 300)
          Optional<String> description,
      @Positive double price,
      Optional<Double> tax) {}

  @Put("/items/{item_id}")
  Object updateItem(int itemId, @Body(embed = true) Item item) {
    return Map.of("item_id", itemId, "item", item);
  }
}
