package dev.triveni.examples.tutorial.templates;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.html.Html;
import dev.triveni.web.App;
import dev.triveni.web.Mount;
import dev.triveni.web.Response;
import dev.triveni.web.StaticFiles;
import java.util.Map;

@Routes
final class Tutorial001 {
  private static final String FOLDER = "dev/triveni/examples/tutorial/templates/static";

  static App app() {
    StaticFiles files = StaticFiles.ofResources(Tutorial001.class, FOLDER);
    return Chapter.app(api -> api.routes(new Tutorial001()))
        .install(Html.templates())
        .add(Mount.of("/static", files).named("static"));
  }

  @Get(value = "/items/{id}", name = "item")
  @Sends("text/html")
  Response readItem(String id) {
    return Html.page("item", Map.of("id", id));
  }
}
