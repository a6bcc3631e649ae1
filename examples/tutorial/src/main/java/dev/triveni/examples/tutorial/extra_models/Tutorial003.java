package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.schema.Untagged;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial003 {

  @Untagged
  sealed interface AnyItem {}

  record PlaneItem(String description, @Default("plane") String type, int size)
      implements AnyItem {}

  record CarItem(String description, @Default("car") String type) implements AnyItem {}

  private static final Map<String, AnyItem> ITEMS =
      Map.of(
          "item1", new CarItem("All my friends drive a low rider", "car"),
          "item2", new PlaneItem("Music is my aeroplane, it's my aeroplane", "plane", 5));

  @Get("/items/{item_id}")
  Optional<AnyItem> readItem(String itemId) {
    return Optional.ofNullable(ITEMS.get(itemId));
  }
}
