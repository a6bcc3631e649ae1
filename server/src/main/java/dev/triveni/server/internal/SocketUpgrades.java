package dev.triveni.server.internal;

import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.SocketUpgrade;
import dev.triveni.web.spi.WebSocketSettings;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.Handshaker;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/// Makes WebSockets of HTTP/1.1 connections. Thread-safe.
final class SocketUpgrades {
  private static final String COMPRESSION = "permessage-deflate";

  /// Longer frames are sent, and taken, in pieces.
  private static final int LEAST_FRAME_BYTES = 64 * 1024;

  private final OpenSockets open = new OpenSockets();
  private final Handshaker handshaker = Handshaker.newInstance();
  private final WebSocketComponents components;

  SocketUpgrades(Server server) {
    this.components = WebSocketServerComponents.ensureWebSocketComponents(server);
  }

  /// Those that are open.
  OpenSockets open() {
    return open;
  }

  /// Answers 101; once that is written, the socket opens and has a thread of its own.
  void open(
      SocketUpgrade upgrade, Reply reply, Request request, Response response, Exchange exchange)
      throws IOException {
    Arrival arrival = Exchange.endPointOf(request).arrival();
    JettySocket socket = new JettySocket(upgrade, reply.afterwards(), arrival, open);
    boolean upgraded = false;
    arrival.requestBegins();
    try {
      exchange.endApplication();
      reply.headers().forEach(response.getHeaders()::add);
      upgraded =
          handshaker.upgradeRequest(
              negotiator(upgrade, socket),
              request,
              response,
              new Answered(exchange, socket),
              components,
              configuration -> configure(configuration, upgrade.settings()));
    } finally {
      if (!upgraded) {
        socket.neverOpened();
      }
    }
    if (!upgraded) {
      throw new IOException("The connection cannot become a WebSocket");
    }
  }

  private static WebSocketNegotiator negotiator(SocketUpgrade upgrade, JettySocket socket) {
    return (_, response, _) -> {
      upgrade.subprotocol().ifPresent(response::setAcceptedSubProtocol);
      removeExtensions(response, upgrade.settings().compression());
      return socket;
    };
  }

  /// Nobody needs the others, which Jetty has for its own tests.
  private static void removeExtensions(ServerUpgradeResponse response, boolean compression) {
    response.setExtensions(
        response.getExtensions().stream()
            .filter(offered -> compression && offered.getName().equals(COMPRESSION))
            .toList());
  }

  /// An end point is idle after half of the time: then the client is pinged.
  private static void configure(Configuration configuration, WebSocketSettings settings) {
    configuration.setIdleTimeout(settings.idleTimeout().dividedBy(2));
    configuration.setMaxFrameSize(Math.max(settings.messageBytes(), LEAST_FRAME_BYTES));
    configuration.setAutoFragment(true);
  }

  /// The end of the 101, after which the socket opens, or of a client that left meanwhile.
  private static final class Answered extends Callback.Nested {
    private final JettySocket socket;

    Answered(Callback callback, JettySocket socket) {
      super(callback);
      this.socket = socket;
    }

    @Override
    public void failed(Throwable failure) {
      super.failed(failure);
      socket.neverOpened();
    }
  }
}
