package dev.triveni.web;

import java.util.Map;

/// Tells whoever runs the application how it is.
///
/// `/health/live` answers 200 as long as the process serves; `/health/ready` answers 200 once
/// everything is prepared, and 503 before that and while the application stops.
public final class Health implements Extension {
  private Health() {}

  /// Both checks.
  public static Health checks() {
    return new Health();
  }

  @Override
  public void install(App app) {
    app.get("/health/live", _ -> state("live", 200));
    app.get("/health/ready", _ -> app.isReady() ? state("ready", 200) : state("not ready", 503));
  }

  private static Response state(String state, int status) {
    return Response.json(Map.of("status", state))
        .withStatus(status)
        .header("Cache-Control", "no-store");
  }
}
