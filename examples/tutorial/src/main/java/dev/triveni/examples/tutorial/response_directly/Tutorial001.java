package dev.triveni.examples.tutorial.response_directly;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.time.temporal.Temporal;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Item(String title, Temporal timestamp, Optional<String> description) {}

  @Put("/items/{id}")
  Object updateItem(String id, Item item) {
    return Response.json(item);
  }
}
