package dev.triveni.web.support;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/// A program as a user writes it, for tests that start it as a process of its own.
public final class Program {
  private Program() {}

  /// Runs in the way that the argument says.
  public static void main(String... arguments) {
    App app =
        App.create(Config.of(Map.of("server.port", arguments[1])))
            .onStop(() -> System.out.println("application stops"));
    app.command("greet", "Says hello", terminal -> terminal.print("Hällo!"));
    app.command(
        "fail",
        "Fails",
        _ -> {
          throw new IOException("planted");
        });
    switch (arguments[0]) {
      case "mistake" -> app.get("/{x:nope}", _ -> Response.noContent());
      case "explained" ->
          app.prepare(
              "load",
              () -> {
                throw new IllegalStateException("TRV-AI-001 The model is corrupt.");
              });
      case "unexplained" ->
          app.prepare(
              "load",
              () -> {
                throw new IOException("planted");
              });
      default -> app.get("/", _ -> Response.noContent());
    }
    app.run(Arrays.copyOfRange(arguments, 2, arguments.length));
  }
}
