package dev.triveni.examples.tutorial.path_params;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial003 {

  @Get("/users/me")
  Object readUserMe() {
    return Map.of("user_id", "the current user");
  }

  @Get("/users/{user_id}")
  Object readUser(String userId) {
    return Map.of("user_id", userId);
  }
}
