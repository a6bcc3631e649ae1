package dev.triveni.examples.tutorial.response_headers;

import dev.triveni.api.Get;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Get("/headers-and-object/")
  Object getHeaders(ResponseChanges response) {
    response.header("X-Cat-Dog", "alone in the world");
    return Map.of("message", "Hello World");
  }
}
