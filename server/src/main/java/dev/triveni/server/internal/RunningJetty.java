package dev.triveni.server.internal;

import dev.triveni.web.spi.RunningEngine;
import dev.triveni.web.spi.ServerSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.Graceful;

/// A server that accepts connections, and how it stops.
final class RunningJetty implements RunningEngine {
  private static final Logger LOG = System.getLogger("dev.triveni.server");
  private static final long STOP_STEP_NANOS = 10_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Server server;
  private final WatchedConnector connector;
  private final Traffic traffic;
  private final OpenSockets sockets;
  private final Sweeper sweeper;
  private final long stopNanos;
  private final int port;

  RunningJetty(
      Server server,
      WatchedConnector connector,
      Traffic traffic,
      OpenSockets sockets,
      ServerSettings settings) {
    this.sockets = sockets;
    this.server = server;
    this.connector = connector;
    this.traffic = traffic;
    this.stopNanos = settings.stopTimeout().toNanos();
    this.port = connector.getLocalPort();
    this.sweeper = new Sweeper(traffic, connector, settings.headerTimeout());
    sweeper.start();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      if (server.isRunning()) {
        drain();
        server.stop();
        sweeper.stop();
      }
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The server did not stop cleanly", e);
    } finally {
      lock.unlock();
    }
  }

  /// Refuses new work, and waits until the old is done or its time is over.
  private void drain() {
    long deadline = System.nanoTime() + stopNanos;
    CompletableFuture<Void> _ = Graceful.shutdown(server);
    sockets.goAway();
    connector.closeIdle();
    while (!isDrained() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(STOP_STEP_NANOS);
      sockets.goAway();
      connector.closeIdle();
    }
    traffic.interruptAll();
    sockets.interruptAll();
  }

  private boolean isDrained() {
    return traffic.isQuiet() && sockets.isEmpty() && connector.connections().isEmpty();
  }
}
