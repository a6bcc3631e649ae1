package dev.triveni.examples.tutorial.testing;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/")
  Object readMain() {
    return Map.of("msg", "Hello World");
  }
}
