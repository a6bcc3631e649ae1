package dev.triveni.examples.tutorial;

import dev.triveni.api.Api;
import dev.triveni.api.DocumentStyle;
import dev.triveni.api.OtherContent;
import dev.triveni.schema.Naming;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.TrailingSlash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The examples of one chapter, each an application of its own. Used by one thread.
public final class Chapter {
  private final String name;
  private final Map<String, App> examples = new LinkedHashMap<>();

  private Chapter(String name) {
    this.name = name;
  }

  /// A chapter without examples.
  public static Chapter of(String name) {
    return new Chapter(name);
  }

  /// Adds an example that consists of these routes.
  public Chapter add(String example, Object... routes) {
    return add(example, app(api -> api.routes(routes)));
  }

  /// Adds an example.
  public Chapter add(String example, App app) {
    examples.put(example, app);
    return this;
  }

  /// An application that behaves as one of FastAPI does: the same names, conversions and errors.
  public static App app(Consumer<Api> setup) {
    return app(Config.of(Map.of()), setup);
  }

  /// The same with a configuration.
  public static App app(Config config, Consumer<Api> setup) {
    return bare(config)
        .install(
            Api.of(api -> {
              api.title("FastAPI")
                  .document(document -> document.style(DocumentStyle.FASTAPI))
                  .otherContent(OtherContent.MISTAKEN);
              setup.accept(api);
            }));
  }

  /// The same without an API.
  public static App bare() {
    return bare(Config.of(Map.of()));
  }

  private static App bare(Config config) {
    Schemas schemas = Schemas.create(options -> options.lenient().naming(Naming.SNAKE_CASE));
    return App.create(config, schemas)
        .errorFormat(ErrorFormat.detail())
        .trailingSlash(TrailingSlash.EITHER);
  }

  /// What the chapter's paths begin with, without a slash.
  public String name() {
    return name;
  }

  /// The applications by name.
  public Map<String, App> examples() {
    return Collections.unmodifiableMap(examples);
  }
}
