package dev.triveni.examples.tutorial.response_headers;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/headers/")
  Response getHeaders() {
    return Response.json(Map.of("message", "Hello World"))
        .header("X-Cat-Dog", "alone in the world")
        .header("Content-Language", "en-US");
  }
}
