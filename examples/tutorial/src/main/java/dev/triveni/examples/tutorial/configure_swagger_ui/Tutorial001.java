package dev.triveni.examples.tutorial.configure_swagger_ui;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.Map;

@Routes
final class Tutorial001 {

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial001()).pages(pages -> pages.parameter("syntaxHighlight", false)));
  }

  @Get("/users/{username}")
  Object readUser(String username) {
    return Map.of("message", "Hello " + username);
  }
}
