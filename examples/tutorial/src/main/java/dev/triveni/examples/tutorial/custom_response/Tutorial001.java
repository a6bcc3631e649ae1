package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("item_id", "Foo"));
  }
}
