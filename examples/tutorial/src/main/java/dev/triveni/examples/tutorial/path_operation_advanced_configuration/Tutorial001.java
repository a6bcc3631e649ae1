package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/items/")
  @Operation(id = "some_specific_id_you_define")
  Object readItems() {
    return List.of(Map.of("item_id", "Foo"));
  }
}
