package dev.triveni.examples.tutorial.custom_request_and_route;

import dev.triveni.api.Get;
import dev.triveni.api.Router;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Map;

final class Tutorial003 {
  private Tutorial003() {}

  static App app() {
    Router timed =
        Router.of(
            "",
            router -> router.routes(new Timed()).group(group -> group.filter(Tutorial003::time)));
    return Chapter.app(api -> api.routes(new NotTimed()).include(timed));
  }

  private static Response time(Request request, Handler next) throws Exception {
    long before = System.nanoTime();
    Response response = next.handle(request);
    return response.header("X-Response-Time", String.valueOf((System.nanoTime() - before) / 1e9));
  }

  @Routes
  static final class NotTimed {

    @Get("/")
    Object notTimed() {
      return Map.of("message", "Not timed");
    }
  }

  @Routes
  static final class Timed {

    @Get("/timed")
    Object timed() {
      return Map.of("message", "It's the time of my life");
    }
  }
}
