package dev.triveni.examples.tutorial.behind_a_proxy;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Request;
import java.util.Map;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial002()).rootPath("/api/v1"));
  }

  @Get("/app")
  Object readMain(Request request) {
    return Map.of("message", "Hello World", "root_path", request.mountPath());
  }
}
