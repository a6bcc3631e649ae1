package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import dev.triveni.api.Sends.Omitted;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial004 {

  record Item(
      String name,
      Optional<String> description,
      double price,
      @Default("10.5") double tax,
      @Default("[]") List<String> tags) {}

  private static final Map<String, Object> ITEMS =
      Map.of(
          "foo",
          Map.of("name", "Foo", "price", 50.2),
          "bar",
          Map.of("name", "Bar", "description", "The bartenders", "price", 62, "tax", 20.2),
          "baz",
          Map.of(
              "name",
              "Baz",
              "description",
              Optional.empty(),
              "price",
              50.2,
              "tax",
              10.5,
              "tags",
              List.of()));

  @Get("/items/{item_id}")
  @Sends(as = Item.class, omit = Omitted.UNSET)
  Optional<Object> readItem(String itemId) {
    return Optional.ofNullable(ITEMS.get(itemId));
  }
}
