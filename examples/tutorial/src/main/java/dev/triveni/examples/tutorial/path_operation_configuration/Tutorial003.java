package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial003 {

  @Post("/items/")
  @Operation(
      summary = "Create an item",
      description =
          "Create an item with all the information, name, description, price, tax and a set of"
              + " unique tags")
  Item createItem(Item item) {
    return item;
  }
}
