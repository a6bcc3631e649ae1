/// The signature is the API: typed endpoints, providers and their OpenAPI document.
///
/// A class with {@link dev.triveni.api.Routes} is installed with {@link dev.triveni.api.Api}. Each
/// of its methods with {@link dev.triveni.api.Get} or another verb is analysed once; the plan that
/// comes of it answers requests and describes itself.
@org.jspecify.annotations.NullMarked
module dev.triveni.api {
  requires transitive dev.triveni.web;
  requires transitive jakarta.validation;
  requires transitive org.jspecify;

  exports dev.triveni.api;
}
