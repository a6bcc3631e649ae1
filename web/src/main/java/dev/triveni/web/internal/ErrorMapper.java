package dev.triveni.web.internal;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Refusal;
import dev.triveni.web.ErrorFormat;
import dev.triveni.web.ErrorHandler;
import dev.triveni.web.Filter;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Problem;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.WebSocketException;
import dev.triveni.web.spi.ClientLeftException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a response of whatever a handler throws: the one place where failures are caught.
///
/// For an `HttpException` the handler of its status is the most specific one, then come those of
/// its class and superclasses. For any other exception those of its class and superclasses come
/// first, then those of the status that it stands for. At each of these steps the handlers of a
/// group go before those of what it is added to.
public final class ErrorMapper {

  /// The status of a request whose client has left, which nobody reads: nginx's number for it.
  private static final int CLIENT_LEFT = 499;

  /// An exception may be the cause of its own cause.
  private static final int MOST_CAUSES = 100;

  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final ErrorHandlers handlers;
  private final @Nullable ErrorMapper outer;
  private ErrorFormat format = ErrorFormat.problem();

  private ErrorMapper(ErrorHandlers handlers, @Nullable ErrorMapper outer) {
    this.handlers = handlers;
    this.outer = outer;
  }

  /// What answers with the handlers of an application.
  public static ErrorMapper of(ErrorHandlers handlers) {
    return new ErrorMapper(handlers, null);
  }

  /// What answers with the handlers of a group first, then with these.
  ErrorMapper inside(ErrorHandlers group) {
    return new ErrorMapper(group, this);
  }

  /// Sets how problems look.
  public void format(ErrorFormat format) {
    this.format = format;
  }

  /// How problems look.
  public ErrorFormat format() {
    return outer == null ? format : outer.format();
  }

  /// The handler with these filters around it, the first outermost. None of them throws, so that
  /// each filter sees failures as responses.
  Handler around(Handler handler, List<Filter> filters) {
    Handler inner = around(handler);
    for (Filter filter : filters.reversed()) {
      inner = around(filter.around(inner));
    }
    return inner;
  }

  private Handler around(Handler handler) {
    return request -> {
      try {
        return handler.handle(request);
      } catch (Throwable error) {
        return CurrentRequest.call(request, () -> answer(error, request));
      }
    };
  }

  /// The response to a request that failed.
  Response answer(Throwable error, Request request) {
    try {
      return handled(error, request);
    } catch (HttpException second) {
      return answerSecond(second, request);
    } catch (InvalidInputException again) {
      return render(Problem.of(again.mistakes()), request);
    } catch (Throwable second) {
      second.addSuppressed(error);
      return render(logged(second, request), request);
    }
  }

  /// Logs a failure that nobody expected, and gives what the client is told of it: nothing.
  HttpException logged(Throwable error, Request request) {
    LOG.log(Level.ERROR, request + " failed, request " + request.id(), error);
    RequestSignals.failed(request, error);
    return HttpException.of(
            500, "Something went wrong here. The request's id finds it in the server's log.")
        .inBrief("Internal Server Error")
        .causedBy(error);
  }

  private Response handled(Throwable error, Request request) throws Exception {
    if (error instanceof HttpException answer) {
      logCause(answer, request);
      return handledByStatus(answer, request);
    }
    ErrorHandler<Throwable> handler = ofClassOrNull(error.getClass());
    if (handler != null) {
      return handler.handle(error, request);
    }
    return switch (error) {
      case InvalidInputException invalid -> handledMistakes(invalid, request);
      case WebSocketException refused ->
          handledByStatus(HttpException.forbidden(refused.reason()), request);
      case Refusal refusal -> handledRefusal(refusal, error, request);
      case Throwable other when isDeparture(other) -> clientLeft(other, request);
      case Throwable other when RequestTrace.isOn(request) ->
          render(logged(other, request), request);
      case Throwable other -> handledByStatus(logged(other, request), request);
    };
  }

  /// An error handler may end with an `HttpException` of its own, whose status may have a handler.
  private Response answerSecond(HttpException second, Request request) {
    ErrorHandler<HttpException> handler = ofStatusOrNull(second.status());
    try {
      return handler == null ? render(second, request) : handler.handle(second, request);
    } catch (HttpException third) {
      return render(third, request);
    } catch (Exception third) {
      third.addSuppressed(second);
      return render(logged(third, request), request);
    }
  }

  private Response handledByStatus(HttpException answer, Request request) throws Exception {
    ErrorHandler<HttpException> byStatus = handlers.ofStatusOrNull(answer.status());
    if (byStatus != null) {
      return byStatus.handle(answer, request);
    }
    ErrorHandler<Throwable> byClass = handlers.ofClassOrNull(HttpException.class);
    if (byClass != null) {
      return byClass.handle(answer, request);
    }
    return outer == null ? render(answer, request) : outer.handledByStatus(answer, request);
  }

  private Response handledRefusal(Refusal refusal, Throwable error, Request request)
      throws Exception {
    HttpException answer = Refusals.answer(refusal, error);
    logCause(answer, request);
    return handledByStatus(answer, request);
  }

  private Response handledMistakes(InvalidInputException invalid, Request request)
      throws Exception {
    Problem problem = Problem.of(invalid.mistakes());
    ErrorHandler<HttpException> handler = ofStatusOrNull(problem.status());
    return handler == null
        ? render(problem, request)
        : handler.handle(
            HttpException.of(problem.status(), problem.detail()).causedBy(invalid), request);
  }

  private Response render(Problem problem, Request request) {
    return format().render(problem, request).withStatus(problem.status());
  }

  private Response render(HttpException answer, Request request) {
    String detail = format().isBrief() ? answer.brief() : answer.detail();
    Problem problem = Problem.of(answer.status(), detail).with(answer.members());
    Response response =
        RequestTrace.find(request)
            .map(trace -> trace.show(answer, problem, request, format()))
            .orElseGet(() -> format().render(problem, request));
    return response.withStatus(answer.status()).headers(answer.headers());
  }

  private static void logCause(HttpException answer, Request request) {
    if (answer.getCause() != null) {
      Level level = answer.status() >= 500 ? Level.ERROR : Level.DEBUG;
      String what = request + " ends with " + answer.status() + ", request " + request.id();
      LOG.log(level, what, answer);
    }
  }

  private static Response clientLeft(Throwable error, Request request) {
    LOG.log(Level.DEBUG, "The client of " + request + " left before the answer", error);
    return Response.status(CLIENT_LEFT);
  }

  /// Whether it happened because the client left.
  static boolean isDeparture(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
      if (cause instanceof InterruptedException
          || cause instanceof ClosedByInterruptException
          || cause instanceof ClientLeftException
          || cause instanceof WebSocketClosedException) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ErrorHandler<Throwable> ofClassOrNull(Class<?> type) {
    ErrorHandler<Throwable> own = handlers.ofClassOrNull(type);
    return own != null || outer == null ? own : outer.ofClassOrNull(type);
  }

  private @Nullable ErrorHandler<HttpException> ofStatusOrNull(int status) {
    ErrorHandler<HttpException> own = handlers.ofStatusOrNull(status);
    return own != null || outer == null ? own : outer.ofStatusOrNull(status);
  }
}
