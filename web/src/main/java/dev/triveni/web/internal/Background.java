package dev.triveni.web.internal;

import dev.triveni.web.BackgroundSettings;
import dev.triveni.web.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The slow work that requests leave behind: that of each request on a virtual thread of its own,
/// one piece after the other. Thread-safe.
public final class Background {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Set<Thread> working = ConcurrentHashMap.newKeySet();
  private volatile Semaphore free = new Semaphore(0);
  private volatile Duration stopTimeout = Duration.ZERO;

  /// Sets the limits. Called once, before the first request.
  public void limit(BackgroundSettings settings) {
    free = new Semaphore(settings.limit());
    stopTimeout = settings.stopTimeout();
  }

  /// Starts the work of a request, or does it here if there is too much already.
  public void start(Request request, Afterwards afterwards) {
    if (afterwards.hasBackground()) {
      String name = "background work of " + request + ", request " + request.id();
      if (free.tryAcquire()) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> work(name, afterwards));
        working.add(thread);
        thread.start();
      } else {
        afterwards.runBackground(name);
      }
    }
  }

  private void work(String name, Afterwards afterwards) {
    try {
      afterwards.runBackground(name);
    } finally {
      working.remove(Thread.currentThread());
      free.release();
    }
  }

  /// Waits until there is no more work.
  public void await() throws InterruptedException {
    for (Thread thread : working) {
      thread.join();
    }
  }

  /// Waits until there is no more work, and interrupts what takes too long.
  void finish() {
    long deadline = System.nanoTime() + stopTimeout.toNanos();
    try {
      for (Thread thread : working) {
        if (!thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
          cut(thread);
        }
      }
    } catch (InterruptedException _) {
      working.forEach(this::cut);
      Thread.currentThread().interrupt();
    }
  }

  private void cut(Thread thread) {
    LOG.log(
        Level.WARNING,
        "Cut off by the stop after "
            + stopTimeout
            + " (background.stop-timeout): "
            + thread.getName());
    thread.interrupt();
  }
}
