package dev.triveni.examples.tutorial.sub_applications;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.Map;

final class Tutorial001 {
  private Tutorial001() {}

  static App app() {
    App subapi = Chapter.app(api -> api.routes(new Sub()));
    return Chapter.app(api -> api.routes(new Main())).mount("/subapi", subapi);
  }

  @Routes
  static final class Main {

    @Get("/app")
    Object readMain() {
      return Map.of("message", "Hello World from main app");
    }
  }

  @Routes
  static final class Sub {

    @Get("/sub")
    Object readSub() {
      return Map.of("message", "Hello World from sub API");
    }
  }
}
