package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Post(value = "/items/", status = 201)
  Item createItem(Item item) {
    return item;
  }
}
