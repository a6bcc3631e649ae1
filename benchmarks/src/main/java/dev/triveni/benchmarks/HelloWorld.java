package dev.triveni.benchmarks;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.util.Map;

/// The smallest application.
final class HelloWorld {
  private HelloWorld() {}

  /// Serves until the process is ended, or answers one request of its own and ends.
  ///
  /// @param args the port; nothing for one request of its own
  public static void main(String[] args) throws IOException {
    String port = args.length == 0 ? "0" : args[0];
    RunningApp run =
        App.create(Config.of(Map.of("server.port", port, "server.host", "127.0.0.1")))
            .get("/", _ -> Response.text("Hello, World!"))
            .start();
    if (args.length == 0) {
      Connection client = Connection.to(run.url());
      client.exchange(Connection.request("GET", "/", ""));
      client.close();
      run.close();
    }
  }
}
