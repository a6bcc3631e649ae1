package dev.triveni.examples.tutorial.handling_errors;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

@Routes
final class Tutorial006 {
  private static final Logger LOG = System.getLogger("tutorial");

  static App app() {
    return Chapter.app(api -> api.routes(new Tutorial006()))
        .onError(
            HttpException.class,
            (error, _) -> {
              LOG.log(Level.INFO, "OMG! An HTTP error!: " + error);
              throw error;
            })
        .onError(
            InvalidInputException.class,
            (invalid, _) -> {
              LOG.log(Level.INFO, "OMG! The client sent invalid data!: " + invalid);
              throw invalid;
            });
  }

  @Get("/items/{item_id}")
  Object readItem(int itemId) {
    if (itemId == 3) {
      throw HttpException.of(418, "Nope! I don't like 3.");
    }
    return Map.of("item_id", itemId);
  }
}
