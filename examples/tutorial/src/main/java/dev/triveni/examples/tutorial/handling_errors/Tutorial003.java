package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Response;
import java.util.Map;

@Routes
final class Tutorial003 {

  static final class UnicornException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnicornException(String name) {
      super(name);
    }
  }

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial003()))
        .onError(
            UnicornException.class,
            (unicorn, _) -> {
              String name = unicorn.getMessage();
              String message = "Oops! " + name + " did something. There goes a rainbow...";
              return Response.json(Map.of("message", message)).withStatus(418);
            });
  }

  @Get("/unicorns/{name}")
  Object readUnicorn(String name) {
    if (name.equals("yolo")) {
      throw new UnicornException(name);
    }
    return Map.of("unicorn_name", name);
  }
}
