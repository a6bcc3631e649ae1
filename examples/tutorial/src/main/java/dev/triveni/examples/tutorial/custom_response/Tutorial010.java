package dev.triveni.examples.tutorial.custom_response;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;

@Routes
final class Tutorial010 {

  static App app() {
    return Chapter.app(api -> api.sends("text/html").routes(new Tutorial010()));
  }

  @Get("/items/")
  String readItems() {
    return "<h1>Items</h1><p>This is a list of items.</p>";
  }
}
