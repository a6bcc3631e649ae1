package dev.triveni.examples.tutorial.first_steps;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/")
  Object root() {
    return Map.of("message", "Hello World");
  }
}
