package dev.triveni.web;

/// Wraps a handler: sees each request before it, and each response after it.
@FunctionalInterface
public interface Filter {

  /// Answers the request, usually by calling `next`.
  ///
  /// @param next what comes after this filter; calling it twice runs it twice
  Response handle(Request request, Handler next) throws Exception;

  /// The handler that runs this filter around `handler`.
  default Handler around(Handler handler) {
    return request -> handle(request, handler);
  }
}
