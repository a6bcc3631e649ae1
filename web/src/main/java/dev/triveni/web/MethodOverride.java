package dev.triveni.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets a `POST` stand for `PUT`, `PATCH` or `DELETE`, which the forms of browsers cannot send: by
/// the field `X-HTTP-Method-Override`, or by `_method` in the query or in a form that is not
/// multipart. Immutable.
///
/// ```java
/// app.filter(MethodOverride.ofPost());
/// ```
public final class MethodOverride implements Filter {
  private static final Set<String> METHODS = Set.of("PUT", "PATCH", "DELETE");

  private MethodOverride() {}

  /// Changes what `POST` stands for.
  public static MethodOverride ofPost() {
    return new MethodOverride();
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Optional<String> method =
        request.method().equals("POST")
            ? asked(request).map(name -> name.toUpperCase(Locale.ROOT)).filter(METHODS::contains)
            : Optional.empty();
    return next.handle(
        method.isPresent() ? request.withHead(request.head().withMethod(method.get())) : request);
  }

  private static Optional<String> asked(Request request) {
    return request
        .header("X-HTTP-Method-Override")
        .or(() -> request.query("_method"))
        .or(() ->
            FormBody.isUrlEncoded(request.headers())
                ? request.form().find("_method")
                : Optional.empty());
  }
}
