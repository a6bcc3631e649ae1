package dev.triveni.examples.guide.typed;

import dev.triveni.api.Api;
import dev.triveni.api.Document;
import dev.triveni.api.DocumentStyle;
import dev.triveni.api.Operation;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import jakarta.validation.constraints.Positive;
import java.util.Map;

/// Chapter 23: the document, and what is made of it.
final class Described {
  private Described() {}

  // @start region=operation
  /// @param title what it is about
  /// @param pages how long it is
  record Draft(String title, @Positive int pages) {}

  /// @param number where it is kept
  record Kept(int number, String title) {}

  /// Drafts that are not finished.
  @Routes("/drafts")
  static final class Drafts {

    /// Keeps a draft.
    ///
    /// A draft with a title that is there *replaces* the other one.
    ///
    /// @param draft what to keep
    /// @param urgent whether somebody waits for it
    /// @return what was kept
    @Post(status = 201)
    @Operation(id = "keepDraft", tags = "writing")
    Kept keep(Draft draft, boolean urgent) {
      return new Kept(urgent ? 1 : 2, draft.title());
    }
  }

  // @end

  static App create(Config config) {
    return App.create(config).install(Api.of(new Drafts()));
  }

  static App styled(Config config) {
    App app = App.create(config);
    // @start region=style
    Api api = Api.of(new Drafts()).document(document -> document.style(DocumentStyle.FASTAPI));
    // @end
    return app.install(api);
  }

  static App moved(Config config) {
    App app = App.create(config);
    // @start region=moved
    Api api = Api.of(new Drafts()).documentedBelow("/internal").document(Document::asOpenApi30);
    // @end
    return app.install(api);
  }

  static App withOnePage(Config config) {
    App app = App.create(config);
    // @start region=pages
    Api api = Api.of(new Drafts()).pages(pages -> pages.swaggerUi("/try").withoutRedoc());
    // @end
    return app.install(api);
  }

  static App changed(Config config) {
    App app = App.create(config);
    // @start region=changed
    Api api = Api.of(new Drafts()).document(document -> document.change(Described::withLogo));
    // @end
    return app.install(api);
  }

  // @start region=logo
  private static Map<String, Object> withLogo(Map<String, Object> document) {
    document.put("x-logo", Map.of("url", "https://example.com/logo.png"));
    return document;
  }
  // @end
}
