package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Uses;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial006 {

  @Get("/items/")
  @Uses({VerifiedToken.class, VerifiedKey.class})
  Object readItems() {
    return List.of(Map.of("item", "Foo"), Map.of("item", "Bar"));
  }
}
