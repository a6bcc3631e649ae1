package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import dev.triveni.web.Response;

@Routes
final class Tutorial004 {

  @Get("/items/")
  @Sends("text/html")
  Response readItems() {
    return Response.html(Page.HTML);
  }
}
