package dev.triveni.web.internal;

import dev.triveni.web.Filter;
import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.spi.Reply;
import java.util.List;

/// The way of a request through a frozen application: filters, router, and the error handling
/// around each, so that filters see failures of routes as responses.
public final class Dispatcher implements Handler {
  private final Router router;
  private final Handler chain;
  private final List<Filter> filters;
  private final ErrorMapper errors;
  private final Replies replies;

  /// Puts the parts together. The first filter is the outermost.
  public Dispatcher(Router router, List<Filter> filters, ErrorMapper errors, Replies replies) {
    this(router, router, filters, errors, replies);
  }

  private Dispatcher(
      Router router, Handler target, List<Filter> filters, ErrorMapper errors, Replies replies) {
    this.router = router;
    this.chain = errors.around(replies.checked(target), filters);
    this.filters = filters;
    this.errors = errors;
    this.replies = replies;
  }

  /// This way, but to another place than the router.
  public Dispatcher inFront(Handler other) {
    return new Dispatcher(router, other, filters, errors, replies);
  }

  /// The reply to a request, with the request's id on it. Never throws.
  public Reply serve(Request arrived) {
    long begun = AccessLog.begin();
    Request request = router.locate(arrived);
    return CurrentRequest.call(
        request,
        () -> {
          RequestSignals.started(request);
          return reply(request, begun);
        });
  }

  /// The response to a request of an application around this one.
  @Override
  public Response handle(Request arrived) throws Exception {
    Request request = router.locate(arrived);
    return CurrentRequest.call(request, () -> settled(request));
  }

  private Reply reply(Request request, long begun) {
    try {
      return reply(chain.handle(request), request, begun);
    } catch (Throwable unwritable) {
      return replyTo(unwritable, request, begun);
    }
  }

  private Reply replyTo(Throwable unwritable, Request request, long begun) {
    try {
      return reply(errors.answer(unwritable, request), request, begun);
    } catch (Throwable second) {
      second.addSuppressed(unwritable);
      return replies.ofPlainError(
          errors.logged(second, request), request, () -> end(request, 500, begun));
    }
  }

  private Reply reply(Response response, Request request, long begun) throws Exception {
    Response last = request.changed(response).setHeader("X-Request-Id", request.id());
    Reply reply = replies.of(last, request, () -> end(request, last.status(), begun));
    RequestSignals.finished(request, last);
    return reply;
  }

  private static void end(Request request, int status, long begun) {
    CurrentRequest.call(
        request,
        () -> {
          request.runAfterwards();
          RequestSignals.ended(request, status);
          AccessLog.write(request, status, begun);
          return true;
        });
  }

  private Response settled(Request request) throws Exception {
    RequestSignals.started(request);
    Response response = settledOrError(request);
    RequestSignals.finished(request, response);
    request.afterResponse(() -> RequestSignals.ended(request, response.status()));
    return response;
  }

  private Response settledOrError(Request request) throws Exception {
    try {
      return replies.settled(chain.handle(request));
    } catch (Exception unwritable) {
      return replies.settled(errors.answer(unwritable, request));
    }
  }
}
