package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Post("/items/")
  @Operation(tags = "items")
  Item createItem(Item item) {
    return item;
  }

  @Get("/items/")
  @Operation(tags = "items")
  Object readItems() {
    return List.of(Map.of("name", "Foo", "price", 42));
  }

  @Get("/users/")
  @Operation(tags = "users")
  Object readUsers() {
    return List.of(Map.of("username", "johndoe"));
  }
}
