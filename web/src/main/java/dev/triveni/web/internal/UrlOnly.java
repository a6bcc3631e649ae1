package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;

/// The handler of a route that only links use: it never gets a request.
public enum UrlOnly implements Handler {

  /// The only one.
  NEVER;

  @Override
  public Response handle(Request request) {
    throw new IllegalStateException("No request is routed to " + request);
  }
}
