package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial001_01 {

  @Post("/items/")
  Item createItem(Item item) {
    return item;
  }

  @Get("/items/")
  List<Item> readItems() {
    return List.of(
        new Item("Portal Gun", Optional.empty(), 42.0, Optional.empty(), List.of()),
        new Item("Plumbus", Optional.empty(), 32.0, Optional.empty(), List.of()));
  }
}
