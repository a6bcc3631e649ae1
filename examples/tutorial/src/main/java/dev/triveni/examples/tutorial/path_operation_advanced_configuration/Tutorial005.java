package dev.triveni.examples.tutorial.path_operation_advanced_configuration;

import dev.triveni.api.Get;
import dev.triveni.api.Operation;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial005 {

  @Get("/items/")
  @Operation(extra = "{\"x-aperture-labs-portal\": \"blue\"}")
  Object readItems() {
    return List.of(Map.of("item_id", "portal-gun"));
  }
}
