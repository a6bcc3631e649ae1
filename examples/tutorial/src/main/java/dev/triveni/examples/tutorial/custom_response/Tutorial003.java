package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;

@Routes
final class Tutorial003 {

  @Get("/items/")
  Response readItems() {
    return Response.html(Page.HTML);
  }
}
