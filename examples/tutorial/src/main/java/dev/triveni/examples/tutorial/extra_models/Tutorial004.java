package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial004 {

  record Item(String name, String description) {}

  private static final List<Item> ITEMS =
      List.of(new Item("Foo", "There comes my hero"), new Item("Red", "It's my aeroplane"));

  @Get("/items/")
  List<Item> readItems() {
    return ITEMS;
  }
}
