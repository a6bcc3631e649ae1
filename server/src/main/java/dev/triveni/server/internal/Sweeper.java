package dev.triveni.server.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks through the connections again and again: which clients shall be watched, and which heads
/// are late. It has a platform thread, because handlers that compute may hold every carrier.
final class Sweeper {
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Traffic traffic;
  private final WatchedConnector connector;
  private final long headerNanos;
  private final long pauseNanos;
  private volatile boolean running = true;

  Sweeper(Traffic traffic, WatchedConnector connector, Duration headerTimeout) {
    this.traffic = traffic;
    this.connector = connector;
    this.headerNanos = headerTimeout.toNanos();
    this.pauseNanos = Math.clamp(headerNanos / 4, STEP_NANOS, LONGEST_PAUSE_NANOS);
  }

  void start() {
    Thread.ofPlatform().daemon().name("http-sweeper").start(this::run);
  }

  void stop() {
    running = false;
  }

  private void run() {
    long lastCut = System.nanoTime();
    while (running) {
      LockSupport.parkNanos(STEP_NANOS);
      traffic.watchClients(STEP_NANOS);
      long now = System.nanoTime();
      if (now - lastCut > pauseNanos) {
        connector.cutLateHeads(headerNanos);
        lastCut = now;
      }
    }
  }
}
