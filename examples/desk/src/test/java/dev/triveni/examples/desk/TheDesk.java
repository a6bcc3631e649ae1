package dev.triveni.examples.desk;

import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import dev.triveni.web.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the desk with its real model, started once for all of them: without a socket as
/// `TestClient`, on a real server as `RunningApp`.
final class TheDesk implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestClient.class || type == RunningApp.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var store = context.getRoot().getStore(Namespace.create(TheDesk.class));
    return parameter.getParameter().getType() == TestClient.class
        ? store.computeIfAbsent(TestClient.class, _ -> TestClient.of(Desk.create(config())))
        : store.computeIfAbsent(RunningApp.class, _ -> started());
  }

  private static RunningApp started() {
    try {
      RunningApp run = Desk.create(config()).start();
      run.awaitReady();
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Config config() {
    return Config.of(
        Map.of(
            "server.port",
            "0",
            "database.url",
            "jdbc:h2:mem:" + UUID.randomUUID(),
            "database.at-start",
            "MIGRATE"));
  }
}
