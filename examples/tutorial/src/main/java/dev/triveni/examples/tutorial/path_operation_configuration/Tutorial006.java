package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial006 {

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

  @Get("/elements/")
  @Operation(tags = "items")
  @Deprecated
  Object readElements() {
    return List.of(Map.of("item_id", "Foo"));
  }
}
