package dev.triveni.examples.tutorial.behind_a_proxy;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Request;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/app")
  Object readMain(Request request) {
    return Map.of("message", "Hello World", "root_path", request.mountPath());
  }
}
