package dev.triveni.api.support;

import dev.triveni.api.Api;
import dev.triveni.schema.Naming;
import dev.triveni.schema.Schemas;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.TestClient;
import java.util.Map;
import java.util.function.Consumer;

/// Makes applications with one API.
public final class Apps {
  private Apps() {}

  /// An application without configuration.
  public static App app(Consumer<Api> setup) {
    return App.create(Config.of(Map.of())).install(Api.of(setup));
  }

  /// An application with the names, conversions and errors of FastAPI.
  public static App asFastApi(Consumer<Api> setup) {
    Schemas schemas = Schemas.create(options -> options.lenient().naming(Naming.SNAKE_CASE));
    return App.create(Config.of(Map.of()), schemas)
        .errorFormat(ErrorFormat.detail())
        .install(Api.of(setup));
  }

  /// A client of an application that has these routes and no documentation.
  public static TestClient client(Object... routes) {
    return TestClient.of(app(api -> api.undocumented().routes(routes)));
  }
}
