package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Get;
import dev.triveni.api.Router;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.Map;

@Routes
final class Main {

  static App app() {
    return Chapter.app(api ->
        api.uses(QueryToken.class)
            .routes(new Users())
            .include(Items.router())
            .include(
                Router.of(
                    "/admin",
                    admin ->
                        admin
                            .tags("admin")
                            .uses(HeaderToken.class)
                            .response(418, "I'm a teapot")
                            .routes(new Admin())))
            .routes(new Main()));
  }

  @Get("/")
  Object root() {
    return Map.of("message", "Hello Bigger Applications!");
  }
}
