package dev.triveni.web.spi;

import dev.triveni.web.RequestBody;

/// What an engine runs: an application. Thread-safe.
@FunctionalInterface
public interface Service {

  /// Answers a request. Never throws: what goes wrong has become a reply already.
  Reply serve(RequestHead head, RequestBody body);
}
