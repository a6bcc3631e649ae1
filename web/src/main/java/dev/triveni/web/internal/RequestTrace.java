package dev.triveni.web.internal;

import dev.triveni.web.ErrorFormat;
import dev.triveni.web.HttpException;
import dev.triveni.web.Key;
import dev.triveni.web.Problem;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What development keeps of one request in case it fails: its last log lines, and how its failure
/// is shown. A request that has none is answered as in production. Thread-safe.
public final class RequestTrace {
  private static final Key<RequestTrace> KEY = Key.of("trace");
  private static final int MOST_LINES = 100;

  private final FailureView view;
  private final ArrayDeque<String> lines = new ArrayDeque<>();

  private RequestTrace(FailureView view) {
    this.view = view;
  }

  /// A failure and what is known of its request.
  ///
  /// @param answer what the client would be told, with the failure as its cause
  /// @param lines what was logged for the request
  /// @param format how problems look to programs
  public record Failure(
      HttpException answer,
      Problem problem,
      Request request,
      List<String> lines,
      ErrorFormat format) {}

  /// Shows failures to developers.
  @FunctionalInterface
  public interface FailureView {

    /// The response to a request that failed; its status and header fields are set later.
    Response show(Failure failure);
  }

  /// The request with a trace that begins now.
  public static Request begin(Request request, FailureView view) {
    return request.with(KEY, new RequestTrace(view));
  }

  /// Whether failures of this request are shown to developers.
  static boolean isOn(Request request) {
    return request.find(KEY).isPresent();
  }

  /// The trace of a request, if it has one.
  public static Optional<RequestTrace> find(Request request) {
    return request.find(KEY);
  }

  /// Keeps a log line; of many the last.
  public void keep(String line) {
    synchronized (lines) {
      if (lines.size() == MOST_LINES) {
        lines.removeFirst();
      }
      lines.addLast(line);
    }
  }

  /// The response to the request, which failed.
  Response show(HttpException answer, Problem problem, Request request, ErrorFormat format) {
    List<String> kept;
    synchronized (lines) {
      kept = List.copyOf(lines);
    }
    return view.show(new Failure(answer, problem, request, kept, format));
  }
}
