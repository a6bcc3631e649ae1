package dev.triveni.web.internal;

import dev.triveni.web.App.Hook;
import dev.triveni.web.Request;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Where the request that is being handled is kept. The one scoped value of the module.
public final class CurrentRequest {
  private static final ScopedValue<Request> CURRENT = ScopedValue.newInstance();

  private CurrentRequest() {}

  /// The current request.
  public static Request get() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException(
          "TRV-WEB-018 There is no current request in thread '"
              + Thread.currentThread().getName()
              + "'. Inside a handler, start threads with Concurrent.startThread, which hands the"
              + " request on; elsewhere, pass what you need as an argument.");
    }
    return CURRENT.get();
  }

  /// The current request, if there is one here.
  public static Optional<Request> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Calls `work` with `request` as the current one.
  public static <T, X extends Throwable> T call(Request request, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, request).call(work);
  }

  /// Runs `work` with `request` as the current one.
  public static void run(Request request, Hook work) throws Exception {
    call(
        request,
        () -> {
          work.run();
          return true;
        });
  }

  /// The task with the request that is current here, for another thread.
  public static <T> Callable<T> carriedBy(Callable<T> task) {
    if (!CURRENT.isBound()) {
      return task;
    }
    Request request = CURRENT.get();
    return () -> call(request, task::call);
  }

  /// Whether just this request is the current one.
  static boolean is(Request request) {
    return CURRENT.isBound() && CURRENT.get() == request;
  }
}
