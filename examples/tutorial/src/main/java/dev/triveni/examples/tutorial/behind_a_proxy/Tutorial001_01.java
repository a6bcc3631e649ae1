package dev.triveni.examples.tutorial.behind_a_proxy;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;

@Routes
final class Tutorial001_01 {

  @Get("/items/")
  Object readItems() {
    return List.of("plumbus", "portal gun");
  }
}
