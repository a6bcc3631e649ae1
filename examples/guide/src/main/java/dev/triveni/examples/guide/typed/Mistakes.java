package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Naming;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/// Chapter 18: what happens to wrong input, and to failures.
@Routes
final class Mistakes {
  private static final Map<String, String> ITEMS = Map.of("foo", "The Foo Wrestlers");

  // @start region=record
  record Ticket(@NotBlank String subject, int seats) {}

  @Post("/tickets")
  Ticket create(Ticket ticket) {
    return ticket;
  }

  // @end

  // @start region=throw
  @Get("/items/{id}")
  String item(String id) {
    if (!ITEMS.containsKey(id)) {
      throw HttpException.notFound("There is no item " + id + ".").header("X-Error", "no item");
    }
    return ITEMS.get(id);
  }

  // @end

  static final class SoldOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SoldOutException(String what) {
      super(what);
    }
  }

  @Get("/seats/{row}")
  int seats(int row) {
    if (row > 6) {
      throw new SoldOutException("row " + row);
    }
    return 12;
  }

  /// An application with handlers of its own.
  static App handling(Config config) {
    App app = App.create(config);
    // @start region=handlers
    app.onError(
        SoldOutException.class,
        (e, _) -> Response.text(e.getMessage() + " is sold out").withStatus(418));
    app.onError(
        InvalidInputException.class,
        (e, _) -> Response.text(e.mistakes().size() + " mistakes").withStatus(400));
    // @end
    return app.install(Api.of(new Mistakes()));
  }

  /// An application whose clients were made for FastAPI.
  static App likeFastApi(Config config) {
    // @start region=lenient
    Schemas schemas = Schemas.create(options -> options.lenient().naming(Naming.SNAKE_CASE));
    App app = App.create(config, schemas).errorFormat(ErrorFormat.detail());
    // @end
    return app.install(Api.of(new Mistakes()));
  }
}
