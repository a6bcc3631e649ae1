package dev.triveni.web.internal;

import dev.triveni.web.App;
import dev.triveni.web.ContextEnding;
import dev.triveni.web.ContextEntered;
import dev.triveni.web.ContextLeft;
import dev.triveni.web.Request;
import dev.triveni.web.RequestEnded;
import dev.triveni.web.RequestFailed;
import dev.triveni.web.RequestFinished;
import dev.triveni.web.RequestStarted;
import dev.triveni.web.Response;
import dev.triveni.web.Signals;

/// Tells the listeners of an application what happens to a request and around it.
public final class RequestSignals {
  private RequestSignals() {}

  static void started(Request request) {
    entered(request.app());
    request.app().signals().send(new RequestStarted(request));
  }

  static void failed(Request request, Throwable error) {
    request.app().signals().send(new RequestFailed(request, error));
  }

  static void finished(Request request, Response response) {
    request.app().signals().send(new RequestFinished(request, response));
  }

  static void ended(Request request, int status) {
    request.app().signals().send(new RequestEnded(request, status));
    left(request.app());
  }

  /// The application is the current one from now on.
  public static void entered(App app) {
    app.signals().send(new ContextEntered(app));
  }

  /// The application is the current one no longer.
  public static void left(App app) {
    Signals signals = app.signals();
    signals.send(new ContextEnding(app));
    signals.send(new ContextLeft(app));
  }
}
