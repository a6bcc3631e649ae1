package dev.triveni.examples.tutorial.metadata;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(api ->
        api.routes(new Tutorial002()).pages(pages -> pages.document("/api/v1/openapi.json")));
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("name", "Foo"));
  }
}
