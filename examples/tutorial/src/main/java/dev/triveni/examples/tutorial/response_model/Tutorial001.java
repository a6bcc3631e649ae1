package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post("/items/")
  @Sends(as = Item.class)
  Object createItem(Item item) {
    return item;
  }

  @Get("/items/")
  @Sends(as = Item[].class)
  Object readItems() {
    return List.of(
        Map.of("name", "Portal Gun", "price", 42.0), Map.of("name", "Plumbus", "price", 32.0));
  }
}
