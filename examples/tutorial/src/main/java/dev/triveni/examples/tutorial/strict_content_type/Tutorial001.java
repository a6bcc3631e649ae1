package dev.triveni.examples.tutorial.strict_content_type;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  record Item(String name, double price) {}

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }
}
