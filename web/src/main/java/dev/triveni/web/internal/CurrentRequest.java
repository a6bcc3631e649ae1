package dev.triveni.web.internal;

import dev.triveni.web.App;
import dev.triveni.web.App.Hook;
import dev.triveni.web.App.Work;
import dev.triveni.web.Request;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Where the request that is being handled is kept, and the application that handles it. The scoped
/// values of the module.
public final class CurrentRequest {
  private static final ScopedValue<Request> CURRENT = ScopedValue.newInstance();
  private static final ScopedValue<App> APP = ScopedValue.newInstance();

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

  /// The current application.
  public static App app() {
    if (!APP.isBound()) {
      throw new IllegalStateException(
          "TRV-WEB-120 There is no current application in thread '"
              + Thread.currentThread().getName()
              + "'. Inside a handler, start threads with Concurrent.startThread; in a script or a"
              + " test, do the work in app.within(() -> …).");
    }
    return APP.get();
  }

  /// The current application, if there is one here.
  public static Optional<App> findApp() {
    return APP.isBound() ? Optional.of(APP.get()) : Optional.empty();
  }

  /// Calls `work` with `request` and its application as the current ones.
  public static <T, X extends Throwable> T call(Request request, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(APP, request.app()).where(CURRENT, request).call(work);
  }

  /// Calls `work` with `app` as the current application.
  public static <T, X extends Throwable> T call(App app, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(APP, app).call(work);
  }

  /// Does `work` with `app` as the current application, and tells its listeners so.
  public static <X extends Exception> void run(App app, Work<X> work) throws X {
    CurrentRequest.<Boolean, X>call(
        app,
        () -> {
          RequestSignals.entered(app);
          try {
            work.run();
          } finally {
            RequestSignals.left(app);
          }
          return true;
        });
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

  /// The task with the request and the application that are current here, for another thread.
  public static <T> Callable<T> carriedBy(Callable<T> task) {
    Callable<T> inRequest = find().map(request -> carriedBy(request, task)).orElse(task);
    return findApp().map(app -> carriedBy(app, inRequest)).orElse(inRequest);
  }

  private static <T> Callable<T> carriedBy(Request request, Callable<T> task) {
    return () -> ScopedValue.where(CURRENT, request).call(task::call);
  }

  private static <T> Callable<T> carriedBy(App app, Callable<T> task) {
    return () -> call(app, task::call);
  }

  /// Whether just this request is the current one.
  static boolean is(Request request) {
    return CURRENT.isBound() && CURRENT.get() == request;
  }
}
