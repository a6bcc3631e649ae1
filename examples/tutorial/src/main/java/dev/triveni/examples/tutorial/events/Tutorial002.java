package dev.triveni.examples.tutorial.events;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial002())).onStop(Tutorial002::shutDown);
  }

  private static void shutDown() throws IOException {
    Path log = Path.of(System.getProperty("java.io.tmpdir"), "log.txt");
    Files.writeString(
        log, "Application shutdown", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Get("/items/")
  Object readItems() {
    return List.of(Map.of("name", "Foo"));
  }
}
