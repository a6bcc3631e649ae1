package dev.triveni.web.spi;

import dev.triveni.web.Request;
import dev.triveni.web.internal.RequestTrace;
import java.util.function.Supplier;

/// Keeps what is logged for the current request, so that the error page of development can show it.
/// Called by whatever writes the log. Thread-safe.
public final class RequestLog {
  private RequestLog() {}

  /// Keeps a line for the current request; does nothing in production, or outside of a request.
  public static void keep(Supplier<String> line) {
    Request.findCurrent().flatMap(RequestTrace::find).ifPresent(trace -> trace.keep(line.get()));
  }
}
