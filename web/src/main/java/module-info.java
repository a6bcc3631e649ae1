/// The small core: applications, routing, requests and responses.
///
/// A {@link dev.triveni.web.Handler} makes a response from a request, a {@link
/// dev.triveni.web.Filter} wraps a handler, and an {@link dev.triveni.web.App} is a handler made of
/// routes and filters. The same application runs on a socket (module `server`), under the {@link
/// dev.triveni.web.TestClient}, and mounted inside another one.
@org.jspecify.annotations.NullMarked
module dev.triveni.web {
  requires transitive dev.triveni.schema;
  requires transitive org.jspecify;

  exports dev.triveni.web;
  exports dev.triveni.web.spi;

  uses dev.triveni.web.spi.Engine;
  uses dev.triveni.web.spi.RateLimiter;
  uses dev.triveni.web.spi.SessionStoreFactory;
}
