package dev.triveni.examples.tutorial.handling_errors;

import static java.util.stream.Collectors.joining;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Mistake;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import java.util.Map;

@Routes
final class Tutorial004 {

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial004()))
        .onError(
            HttpException.class,
            (error, _) -> Response.text(error.brief()).withStatus(error.status()))
        .onError(
            InvalidInputException.class,
            (invalid, _) -> Response.text("Validation errors:" + told(invalid)).withStatus(400));
  }

  private static String told(InvalidInputException invalid) {
    return invalid.mistakes().stream()
        .map(mistake -> "\nField: " + place(mistake) + ", Error: " + mistake.msg())
        .collect(joining());
  }

  private static String place(Mistake mistake) {
    return mistake.loc().stream().map(step -> "'" + step + "'").collect(joining(", ", "(", ")"));
  }

  @Get("/items/{item_id}")
  Object readItem(int itemId) {
    if (itemId == 3) {
      throw HttpException.of(418, "Nope! I don't like 3.");
    }
    return Map.of("item_id", itemId);
  }
}
