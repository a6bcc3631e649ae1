package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial003_03 {

  @Get("/teleport")
  Response getTeleport() {
    return Response.redirect("https://www.youtube.com/watch?v=dQw4w9WgXcQ", 307);
  }
}
