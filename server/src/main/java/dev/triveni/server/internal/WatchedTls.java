package dev.triveni.server.internal;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// TLS that tells the {@link Arrival} of its socket what was in the records.
final class WatchedTls extends SslConnectionFactory {
  WatchedTls(SslContextFactory.Server context, String nextProtocol) {
    super(context, nextProtocol);
    setEnsureSecureRequestCustomizer(false);
  }

  @Override
  protected SslConnection newSslConnection(
      Connector connector, EndPoint endPoint, SSLEngine engine) {
    WatchedEndPoint socket = WatchedEndPoint.below(endPoint);
    SslConnection connection =
        new SslConnection(
            connector.getByteBufferPool(),
            connector.getExecutor(),
            getSslContextFactory(),
            endPoint,
            engine,
            isDirectBuffersForEncryption(),
            isDirectBuffersForDecryption()) {
          @Override
          protected SSLEngineResult unwrap(SSLEngine engine, ByteBuffer input, ByteBuffer output)
              throws SSLException {
            int from = output.position();
            SSLEngineResult result = super.unwrap(engine, input, output);
            if (output.position() > from) {
              socket.arrival().plain(output, from, output.position(), socket.isHttp2());
            }
            return result;
          }
        };
    connection.addHandshakeListener(
        new SslHandshakeListener() {
          @Override
          public void handshakeSucceeded(Event event) {
            socket.arrival().handshakeEnded();
          }
        });
    return connection;
  }
}
