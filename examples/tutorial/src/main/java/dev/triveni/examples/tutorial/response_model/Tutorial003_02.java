package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.web.Response;
import java.util.Map;

@Routes
final class Tutorial003_02 {

  @Get("/portal")
  Response getPortal(@Default("false") boolean teleport) {
    return teleport
        ? Response.redirect("https://www.youtube.com/watch?v=dQw4w9WgXcQ", 307)
        : Response.json(Map.of("message", "Here's your interdimensional portal."));
  }
}
