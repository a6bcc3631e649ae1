package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A handler that is made at the first request, or before. Thread-safe.
final class Once implements Handler {
  private final Supplier<Handler> make;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Handler made;

  Once(Supplier<Handler> make) {
    this.make = make;
  }

  /// Makes it now, if it is not made yet. What goes wrong is told to the first request.
  void makeQuietly() {
    try {
      make();
    } catch (RuntimeException _) {
      // nothing is kept: the first request tries again, and its failure is logged
    }
  }

  @Override
  public Response handle(Request request) throws Exception {
    Handler ready = made;
    return (ready == null ? make() : ready).handle(request);
  }

  private Handler make() {
    making.lock();
    try {
      Handler ready = made;
      if (ready == null) {
        ready = make.get();
        made = ready;
      }
      return ready;
    } finally {
      making.unlock();
    }
  }
}
