package dev.triveni.examples.tutorial.body;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }
}
