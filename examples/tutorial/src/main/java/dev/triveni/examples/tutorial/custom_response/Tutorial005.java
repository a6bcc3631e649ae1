package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;

@Routes
final class Tutorial005 {

  @Get("/")
  @Sends("text/plain")
  String main() {
    return "Hello World";
  }
}
