package dev.triveni.examples.tutorial.custom_request_and_route;

import dev.triveni.api.Body;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.web.App;
import dev.triveni.web.Problem;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial002 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial002()))
        .onError(InvalidInputException.class, Tutorial002::refusal);
  }

  private static Response refusal(InvalidInputException invalid, Request request) {
    Object errors = Problem.of(invalid.mistakes()).items();
    Object detail = Map.of("errors", errors, "body", request.body().text());
    return Response.json(Map.of("detail", detail)).withStatus(422);
  }

  @Post("/")
  Object sumNumbers(@Body List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
