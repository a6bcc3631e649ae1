package dev.triveni.web.internal;

import dev.triveni.web.App.Hook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What is left to do for a request once its response is sent. Thread-safe.
public final class Afterwards {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final AtomicReference<@Nullable Work> last = new AtomicReference<>();

  private record Work(Hook hook, @Nullable Work earlier) {}

  /// Adds work, to be done before what was added earlier.
  public void add(Hook hook) {
    last.updateAndGet(earlier -> new Work(hook, earlier));
  }

  /// Does all of it, and what it adds; a failure is logged, and the rest is done nevertheless.
  public void run() {
    for (Work batch = last.getAndSet(null); batch != null; batch = last.getAndSet(null)) {
      for (Work work = batch; work != null; work = work.earlier) {
        run(work.hook);
      }
    }
  }

  private static void run(Hook hook) {
    try {
      hook.run();
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "Work after the response failed", e);
    }
  }
}
