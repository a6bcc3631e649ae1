package dev.triveni.server.internal;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/// A socket that tells its {@link Arrival} what comes in.
final class WatchedEndPoint extends SocketChannelEndPoint {
  private final Arrival arrival = new Arrival();

  WatchedEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /// The socket below what a connection reads from, through TLS if need be.
  static WatchedEndPoint below(EndPoint endPoint) {
    EndPoint at = endPoint;
    while (at instanceof EndPoint.Wrapper wrapper) {
      at = wrapper.unwrap();
    }
    return (WatchedEndPoint) at;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled = super.fill(buffer);
    if (filled > 0) {
      if (getConnection() instanceof SslConnection) {
        arrival.encrypted();
      } else {
        arrival.plain(buffer, buffer.limit() - filled, buffer.limit(), isHttp2());
      }
    }
    return filled;
  }

  /// Lets the coming close be a reset.
  void resetOnClose() {
    try {
      getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException _) {
      // it is closed already
    }
  }

  Arrival arrival() {
    return arrival;
  }

  boolean isHttp2() {
    Connection connection = getConnection();
    if (connection instanceof SslConnection tls) {
      connection = tls.getSslEndPoint().getConnection();
    }
    return connection instanceof HTTP2Connection;
  }
}
