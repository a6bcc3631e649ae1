package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Admin {

  @Post("/")
  Object updateAdmin() {
    return Map.of("message", "Admin getting schwifty");
  }
}
