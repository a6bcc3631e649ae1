package dev.triveni.api.sample;

import dev.triveni.api.Api;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.util.Map;

/// An API that has a bit of everything.
public final class Sample {
  private Sample() {}

  /// The API in an application of its own.
  public static App app() {
    return app(App.create(Config.of(Map.of())));
  }

  /// The API in an application.
  public static App app(App app) {
    return app.install(
        Api.of(api ->
            api.title("Book <shop>")
                .version("2.1")
                .description("Sells *books*.")
                .providers(new Sessions())
                .routes(new Books(), new Orders())));
  }
}
