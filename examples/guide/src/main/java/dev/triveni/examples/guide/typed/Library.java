package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.api.Delete;
import dev.triveni.api.Document;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Operation;
import dev.triveni.api.Provides;
import dev.triveni.api.Router;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.TrustedProxies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chapter 21: an application of several parts.
final class Library {
  private static final Map<String, String> TITLES = Map.of("emma", "Emma", "ulysses", "Ulysses");

  private Library() {}

  // @start region=books
  /// What can be read.
  @Routes(value = "/books", tag = "books")
  static final class Books {
    /// Lists all books.
    @Get
    List<String> all() {
      return TITLES.values().stream().sorted().toList();
    }

    /// Finds a book.
    @Get("/{id}")
    Optional<String> one(String id) {
      return Optional.ofNullable(TITLES.get(id));
    }
  }

  // @end

  @Routes
  static final class Loans {

    @Delete("/loans/{id}")
    void end(String id) {}

    @Get("/secret")
    @Operation(hidden = true)
    String secret() {
      return "This is not in the document.";
    }
  }

  @Provides
  record LibrarianKey(@Header("X-Key") String key) {
    LibrarianKey {
      if (!key.equals("opensesame")) {
        throw HttpException.of(400, "The X-Key is wrong.");
      }
    }
  }

  // @start region=router
  static void desk(Router.Setup desk) {
    desk.tags("desk").uses(LibrarianKey.class).response(418, "I am a teapot.").routes(new Loans());
  }

  // @end

  // @start region=app
  static App create(Config config) {
    Api api = Api.of(new Books(), Router.of("/desk", Library::desk)).document(Library::describe);
    return App.create(config).install(api);
  }

  // @end

  /// All of it for a second time, below other prefixes.
  static App twice(Config config) {
    // @start region=twice
    Router books = Router.of("/v1", new Books());
    Api api = Api.of(books, books.under("/v2"));
    // @end
    return App.create(config).install(api);
  }

  // @start region=document
  static void describe(Document document) {
    document
        .title("Library")
        .summary("Books and who has them")
        .version("2.1.0")
        .contact("Ann", "https://example.com/ann", "ann@example.com")
        .licenseIdentifier("Apache 2.0", "Apache-2.0")
        .tag("books", "What can be read.")
        .tag("desk", "For *librarians*.", "How to use it", "https://example.com/desk");
  }

  // @end

  static App withArchive(Config config, App archive) {
    App app = create(config);
    // @start region=mounted
    app.mount("/archive", archive);
    // @end
    return app;
  }

  static App behindProxy(Config config) {
    App app = create(config);
    // @start region=proxy
    app.filter(TrustedProxies.of("10.0.0.0/8").prefixed());
    // @end
    return app;
  }

  static App shownBelow(Config config) {
    // @start region=root
    Api api = Api.of(new Books()).rootPath("/library");
    // @end
    return App.create(config)
        .get("/where", request -> Response.text(request.mountPath()))
        .install(api);
  }
}
