package dev.triveni.web;

/// Makes the response to a request that failed with an exception of type `E`.
@FunctionalInterface
public interface ErrorHandler<E extends Throwable> {

  /// The response.
  ///
  /// @throws Exception if this fails as well; the client then gets 500
  Response handle(E error, Request request) throws Exception;
}
