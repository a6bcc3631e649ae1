package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.Config;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.spi.SocketUpgrade;
import dev.triveni.web.spi.WebSocketSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The WebSockets of an application: who may have one, and how many there are. Thread-safe.
public final class Sockets {
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@,\\sA-Z]+");
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final WebSocketSettings settings;
  private final Handshake handshake;
  private final AtomicInteger open = new AtomicInteger();

  private Sockets(WebSocketSettings settings) {
    this.settings = settings;
    this.handshake = new Handshake(Set.copyOf(settings.origins()));
  }

  /// Those of an application with this configuration.
  ///
  /// @throws SetupException if its section `websocket` has mistakes
  public static Sockets of(Config config) {
    WebSocketSettings settings = config.read("websocket", WebSocketSettings.class);
    List<SetupProblem> problems =
        settings.origins().stream()
            .filter(origin -> !ORIGIN.matcher(origin).matches())
            .map(Sockets::noOrigin)
            .toList();
    if (!problems.isEmpty()) {
      throw new SetupException(problems);
    }
    return new Sockets(settings);
  }

  /// The mistakes in the section `websocket` of this configuration.
  public static List<SetupProblem> problems(Config config) {
    try {
      of(config);
      return List.of();
    } catch (SetupException e) {
      return e.problems();
    }
  }

  /// For something that opens none.
  public static Sockets none() {
    return new Sockets(new WebSocketSettings(1, Duration.ZERO, Duration.ZERO, 0, false, List.of()));
  }

  /// Refuses a request that does not ask for a WebSocket, or may not have one.
  ///
  /// @throws HttpException that says why
  void require(Request request) {
    handshake.require(request);
    if (open.get() >= settings.connections()) {
      throw full();
    }
  }

  /// What makes a WebSocket of the connection.
  ///
  /// @param outer the request, where no route has put another into the body
  /// @throws HttpException if the request may not have one
  SocketUpgrade upgrade(Body.WebSocket body, Request outer) {
    handshake.require(outer);
    if (open.incrementAndGet() > settings.connections()) {
      open.decrementAndGet();
      throw full();
    }
    Request request = Objects.requireNonNullElse(body.in(outer).request(), outer);
    return new Opening(
        body.handler(),
        request,
        Handshake.subprotocol(outer, body.subprotocols()),
        settings,
        open::decrementAndGet);
  }

  private static HttpException full() {
    return HttpException.unavailable("There are too many WebSockets open here.", RETRY);
  }

  private static SetupProblem noOrigin(String text) {
    return new SetupProblem(
        "TRV-WEB-160",
        "websocket.origins",
        "'" + text + "' is not an origin as browsers send it, so it would never match.",
        "Write scheme, host and unusual port in lower case, without a path:"
            + " https://app.example or http://localhost:5173.");
  }
}
