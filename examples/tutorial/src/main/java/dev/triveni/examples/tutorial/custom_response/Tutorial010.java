package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;

@Routes
@Sends("text/html")
final class Tutorial010 {

  @Get("/items/")
  String readItems() {
    return "<h1>Items</h1><p>This is a list of items.</p>";
  }
}
