package dev.triveni.examples.tutorial.request_forms;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Post("/login/")
  Object login(@Form String username, @Form String password) {
    return Map.of("username", username);
  }
}
