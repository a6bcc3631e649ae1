package dev.triveni.examples.tutorial.custom_request_and_route;

import dev.triveni.api.Body;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.Decompression;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial001 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial001())).filter(Decompression.gzip());
  }

  @Post("/sum")
  Object sumNumbers(@Body List<Integer> numbers) {
    return Map.of("sum", numbers.stream().mapToInt(Integer::intValue).sum());
  }
}
