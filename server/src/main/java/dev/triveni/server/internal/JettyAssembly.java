package dev.triveni.server.internal;

import dev.triveni.web.spi.PortInUseException;
import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import dev.triveni.web.spi.Service;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// Puts a Jetty server together from settings.
public final class JettyAssembly {
  /// `%25` is the one ambiguity that is none here: paths are decoded once.
  private static final UriCompliance PATHS =
      UriCompliance.RFC3986.with("PATHS", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  /// Java's default of 50 is filled by one burst, and the system then resets connections.
  private static final int ACCEPT_QUEUE = 1_024;

  private static final int RESPONSE_HEADER_BYTES = 8 * 1024;
  private static final int MOST_RESPONSE_HEADER_BYTES = 64 * 1024;

  private final ServerSettings settings;
  private final Traffic traffic = new Traffic();
  private final Server server = new Server(threads());
  private final SocketUpgrades sockets = new SocketUpgrades(server);
  private final HttpConfiguration http;

  /// Prepares a server for an application.
  public JettyAssembly(Service service, ServerSettings settings) {
    this.settings = settings;
    this.http = httpConfiguration(settings);
    server.setHandler(new ServiceHandler(service, settings, traffic, sockets));
    server.setErrorHandler(new ProblemWriter(settings.headerBytes()));
  }

  /// Starts it.
  public RunningEngine start() throws IOException {
    WatchedConnector connector = new WatchedConnector(server, factories());
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(settings.idleTimeout().toMillis());
    connector.setShutdownIdleTimeout(settings.stopTimeout().toMillis());
    server.addConnector(connector);
    try {
      server.start();
    } catch (Exception e) {
      abandon(e);
      throw explained(e);
    }
    return new RunningJetty(server, connector, traffic, sockets.open(), settings);
  }

  private ConnectionFactory[] factories() throws IOException {
    if (settings.tls().isEmpty()) {
      return new ConnectionFactory[] {
        new HttpConnectionFactory(http), tuned(new StrictHttp2.Plain(http))
      };
    }
    SslContextFactory.Server tls = PemFiles.read(settings.tls().get());
    ALPNServerConnectionFactory negotiation = new ALPNServerConnectionFactory();
    negotiation.setDefaultProtocol("http/1.1");
    return new ConnectionFactory[] {
      new WatchedTls(tls, negotiation.getProtocol()),
      negotiation,
      tuned(new StrictHttp2.OverTls(http)),
      new HttpConnectionFactory(http)
    };
  }

  /// HTTP/2 without what its factory adds to every request for HTTP/3.
  private HTTP2ServerConnectionFactory tuned(HTTP2ServerConnectionFactory factory) {
    factory.setConnectProtocolEnabled(false);
    http.setCustomizers(List.of());
    return factory;
  }

  private static VirtualThreadPool threads() {
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("http-");
    threads.setMaxConcurrentTasks(0);
    return threads;
  }

  private static HttpConfiguration httpConfiguration(ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(settings.headerBytes());
    http.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
    http.setMaxResponseHeaderSize(MOST_RESPONSE_HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(PATHS);
    return http;
  }

  private void abandon(Exception failure) {
    try {
      server.stop();
    } catch (Exception second) {
      failure.addSuppressed(second);
    }
  }

  private IOException explained(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException && isInUse(cause)) {
        return new PortInUseException(settings.port(), failure);
      }
    }
    return failure instanceof IOException io
        ? io
        : new IOException("The server cannot start on port " + settings.port(), failure);
  }

  /// The other reason to fail is an address that this machine does not have.
  private static boolean isInUse(Throwable bindFailure) {
    String message = bindFailure.getMessage();
    return message != null && message.contains("in use");
  }
}
