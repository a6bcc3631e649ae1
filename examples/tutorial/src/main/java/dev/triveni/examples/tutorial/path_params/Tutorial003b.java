package dev.triveni.examples.tutorial.path_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial003b {

  @Get("/users")
  Object readUsers() {
    return List.of("Rick", "Morty");
  }
}
