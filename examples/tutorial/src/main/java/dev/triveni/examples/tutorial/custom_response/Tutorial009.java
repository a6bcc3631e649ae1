package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial009 {

  @Get("/")
  Response main() {
    return Response.file(Video.FILE);
  }
}
