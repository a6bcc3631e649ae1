package dev.triveni.web;

/// Makes the response to a request. Everything that answers is a handler: a lambda, a router,
/// static files, a whole application.
@FunctionalInterface
public interface Handler {

  /// Answers the request. May block: every request has a virtual thread of its own.
  ///
  /// @throws Exception whatever goes wrong; the application's error handling makes a response of it
  Response handle(Request request) throws Exception;
}
