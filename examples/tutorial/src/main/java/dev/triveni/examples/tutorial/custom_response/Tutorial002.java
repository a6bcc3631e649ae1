package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;

@Routes
final class Tutorial002 {

  @Get("/items/")
  @Sends("text/html")
  String readItems() {
    return Page.HTML;
  }
}
