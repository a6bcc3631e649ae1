package dev.triveni.examples.tutorial.extending_openapi;

import dev.triveni.api.Document;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {
  private static final String LOGO = "https://fastapi.tiangolo.com/img/logo-margin/logo-teal.png";

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial001()).document(Tutorial001::describe));
  }

  private static void describe(Document document) {
    document
        .title("Custom title")
        .version("2.5.0")
        .summary("This is a very custom OpenAPI schema")
        .description("Here's a longer description of the custom **OpenAPI** schema")
        .info("x-logo", Map.of("url", LOGO));
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("name", "Foo"));
  }
}
