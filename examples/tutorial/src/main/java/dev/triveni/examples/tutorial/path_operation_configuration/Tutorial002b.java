package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial002b {

  static final class Tags {
    static final String ITEMS = "items";
    static final String USERS = "users";

    private Tags() {}
  }

  @Get("/items/")
  @Operation(tags = Tags.ITEMS)
  Object getItems() {
    return List.of("Portal gun", "Plumbus");
  }

  @Get("/users/")
  @Operation(tags = Tags.USERS)
  Object readUsers() {
    return List.of("Rick", "Morty");
  }
}
