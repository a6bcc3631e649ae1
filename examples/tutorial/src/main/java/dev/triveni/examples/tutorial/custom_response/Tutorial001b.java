package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001b {

  @Get("/items/")
  Response readItems() {
    return Response.json(List.of(Map.of("item_id", "Foo")));
  }
}
