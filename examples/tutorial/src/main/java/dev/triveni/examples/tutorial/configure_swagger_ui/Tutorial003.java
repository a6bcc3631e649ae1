package dev.triveni.examples.tutorial.configure_swagger_ui;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.Map;

@Routes
final class Tutorial003 {

  static App app() {
    return Chapter.app(
        api -> api.routes(new Tutorial003()).pages(pages -> pages.parameter("deepLinking", false)));
  }

  @Get("/users/{username}")
  Object readUser(String username) {
    return Map.of("message", "Hello " + username);
  }
}
