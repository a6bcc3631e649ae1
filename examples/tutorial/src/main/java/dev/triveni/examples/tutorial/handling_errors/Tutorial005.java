package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.web.App;
import dev.triveni.web.Problem;
import dev.triveni.web.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial005 {

  record Item(String title, int size) {}

  record Refusal(List<Map<String, Object>> detail, Optional<Object> body) {}

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial005()))
        .onError(
            InvalidInputException.class,
            (invalid, request) -> {
              Problem problem = Problem.of(invalid.mistakes());
              return Response.json(new Refusal(problem.items(), request.sentBody()))
                  .withStatus(422);
            });
  }

  @Post("/items/")
  Object createItem(Item item) {
    return item;
  }
}
