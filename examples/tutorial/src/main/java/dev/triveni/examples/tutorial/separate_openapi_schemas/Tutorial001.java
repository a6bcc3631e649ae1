package dev.triveni.examples.tutorial.separate_openapi_schemas;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Item(String name, Optional<String> description) {}

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }

  @Get("/items/")
  List<Item> readItems() {
    return List.of(
        new Item("Portal Gun", Optional.of("Device to travel through the multi-rick-verse")),
        new Item("Plumbus", Optional.empty()));
  }
}
