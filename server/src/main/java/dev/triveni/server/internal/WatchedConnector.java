package dev.triveni.server.internal;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// A connector that knows of each connection what it has begun to send and not ended.
final class WatchedConnector extends ServerConnector {
  WatchedConnector(Server server, ConnectionFactory... factories) {
    super(server, factories);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint endPoint = new WatchedEndPoint(channel, selector, key, getScheduler());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  /// Cuts the connections that have been sending one head for longer than `nanos`.
  void cutLateHeads(long nanos) {
    long now = System.nanoTime();
    for (WatchedEndPoint endPoint : connections()) {
      if (endPoint.arrival().isLate(now, nanos)) {
        endPoint.close(new TimeoutException("The header fields took too long to arrive"));
      }
    }
  }

  /// Closes the connections on which no request is in progress. Those of HTTP/2 have been told that
  /// no further one will be served.
  void closeIdle() {
    for (WatchedEndPoint endPoint : connections()) {
      if (endPoint.arrival().isIdle()) {
        endPoint.close();
      }
    }
  }

  List<WatchedEndPoint> connections() {
    return getConnectedEndPoints().stream()
        .filter(WatchedEndPoint.class::isInstance)
        .map(WatchedEndPoint.class::cast)
        .toList();
  }
}
