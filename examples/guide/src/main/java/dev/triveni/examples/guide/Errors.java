package dev.triveni.examples.guide;

import dev.triveni.html.Html;
import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.HttpException;
import dev.triveni.web.Lookup;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Map;
import java.util.Optional;

/// Chapter 6: what happens when something goes wrong.
final class Errors {
  private static final Map<Long, String> BOOKS = Map.of(7L, "Emma");

  private Errors() {}

  static final class OutOfStockException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String what;

    OutOfStockException(String what) {
      super("There is no " + what + " left.");
      this.what = what;
    }

    String what() {
      return what;
    }
  }

  static void addTo(App app) {
    app.get("/books/{id:int}", Errors::book);
    app.get("/broken", Errors::broken);
    app.get("/secret", Errors::secret);
    app.get("/tea", Errors::tea);
    // @start region=handlers
    app.onStatus(404, Errors::missing);
    app.onError(OutOfStockException.class, (e, _) -> Response.text(e.what()).withStatus(409));
    // @end
    // @start region=add
    app.add(Group.of("/api", Errors::api));
    // @end
  }

  // @start region=lookup
  private static Response book(Request request) {
    long id = request.variable("id", Long.class);
    return Response.text(Lookup.orNotFound(findBook(id), "book " + id));
  }

  // @end

  // @start region=missing
  private static Response missing(HttpException error, Request request) {
    return Html.page("missing", Map.of("what", error.detail())).withStatus(404);
  }

  // @end

  // @start region=group
  static void api(Group.Setup group) {
    group.get("/books/{id:int}", Errors::book);
    group.onStatus(404, (e, _) -> Response.json(Map.of("error", e.detail())).withStatus(404));
  }

  // @end

  // @start region=throw
  private static Response secret(Request request) {
    throw HttpException.forbidden("This is not for you.");
  }

  // @end

  private static Response tea(Request request) {
    throw new OutOfStockException("tea");
  }

  private static Response broken(Request request) {
    throw new IllegalStateException("The shelf is empty: " + request.path());
  }

  private static Optional<String> findBook(long id) {
    return Optional.ofNullable(BOOKS.get(id));
  }
}
