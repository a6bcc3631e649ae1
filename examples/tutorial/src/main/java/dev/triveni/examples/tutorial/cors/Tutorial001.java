package dev.triveni.examples.tutorial.cors;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Cors;
import java.util.Map;

@Routes
final class Tutorial001 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial001()))
        .filter(
            Cors.allow(
                    "http://localhost.tiangolo.com",
                    "https://localhost.tiangolo.com",
                    "http://localhost",
                    "http://localhost:8080")
                .credentials()
                .methods("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY")
                .anyHeader()
                .inText());
  }

  @Get("/")
  Object main() {
    return Map.of("message", "Hello World");
  }
}
