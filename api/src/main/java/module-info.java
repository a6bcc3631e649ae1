/// The signature is the API: typed endpoints, providers and their OpenAPI document.
///
/// A class with {@link dev.triveni.api.Routes} is installed with {@link dev.triveni.api.Api}. Each
/// of its methods with {@link dev.triveni.api.Get} or another verb is analysed once; the plan that
/// comes of it answers requests and describes itself.
///
/// ## Where a parameter comes from
///
/// | the parameter | comes from |
/// |---|---|
/// | is annotated with `@Path`, `@Query`, `@Header`, `@Cookie`, `@Form` or `@Body` | there |
/// | has the annotation of a security scheme, such as `@HttpBasic` | where the scheme says |
/// | is the {@link dev.triveni.web.Request} | the request itself |
/// | is {@link dev.triveni.api.ResponseChanges} | what changes the response that will be made |
/// | has a qualifier, or a type that is provided | its provider |
/// | has the name of a variable of the path | the path |
/// | is an {@link dev.triveni.web.Upload}, or a list of them | the form, under its name |
/// | is a scalar, or a list of scalars | the query, under its name |
/// | is a record or a sealed interface | the JSON body; several are its members |
/// | is `byte[]` with `@Body`, an `InputStream` or a `RequestBody` | the body as it arrives |
///
/// `Optional`, `@Nullable` and `@Default` make a parameter optional; constraints of Jakarta
/// Validation are checked. A request with mistakes is answered with 422 and all of them.
///
/// ## What a method returns
///
/// | the type | the response |
/// |---|---|
/// | `void` | 204 |
/// | `Optional` | its JSON, or 404 if it is empty |
/// | `Stream` | JSON Lines, each written when it is there |
/// | {@link dev.triveni.api.Events} | server-sent events |
/// | `URI`, with the status of a redirection | a redirection there |
/// | `Path` | the file |
/// | `String`, `byte[]` or a `Stream` of them, with a media type in `@Sends` | just that |
/// | {@link dev.triveni.web.Response} | just that |
/// | anything else | its JSON, with what the type declares and nothing more |
///
/// ## What talks
///
/// A method with {@link dev.triveni.api.Socket} talks over a WebSocket: it takes it as {@link
/// dev.triveni.web.WebSocket} or as {@link dev.triveni.api.JsonSocket} of typed messages, and
/// whatever else an endpoint takes from before the body.
///
/// ## What is documented
///
/// Everything above is described at `/openapi.json`, and shown at `/docs` and `/redoc`. What a
/// signature does not tell is said with {@link dev.triveni.api.Responds}, {@link
/// dev.triveni.api.Callbacks} and {@link dev.triveni.api.Api#webhooks}. Doc comments are included
/// where the application is compiled with `triveni-processor`.
@org.jspecify.annotations.NullMarked
module dev.triveni.api {
  requires transitive dev.triveni.web;
  requires transitive jakarta.validation;
  requires transitive org.jspecify;

  exports dev.triveni.api;
}
