package dev.triveni.examples.tutorial.dataclasses_;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Item(String name, double price, Optional<String> description, Optional<Double> tax) {}

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }
}
