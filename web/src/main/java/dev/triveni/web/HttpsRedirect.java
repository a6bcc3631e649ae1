package dev.triveni.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Sends requests over HTTP to HTTPS (307, so that the method stays). Behind a proxy put {@link
/// TrustedProxies} before it. Immutable.
///
/// ```java
/// app.filter(HttpsRedirect.always().except("/health/live"));
/// ```
public final class HttpsRedirect implements Filter {
  private static final String USUAL_PORT = ":80";

  private final Set<String> exceptions;

  private HttpsRedirect(Set<String> exceptions) {
    this.exceptions = exceptions;
  }

  /// For every path.
  public static HttpsRedirect always() {
    return new HttpsRedirect(Set.of());
  }

  /// Not for these paths, such as those that a load balancer asks over HTTP.
  public HttpsRedirect except(String... paths) {
    Set<String> more = new HashSet<>(exceptions);
    more.addAll(Arrays.asList(paths));
    return new HttpsRedirect(Set.copyOf(more));
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!request.scheme().equals("http") || exceptions.contains(request.path())) {
      return next.handle(request);
    }
    String host = request.authority();
    String secure =
        host.endsWith(USUAL_PORT) ? host.substring(0, host.length() - USUAL_PORT.length()) : host;
    String query = request.head().query();
    String target = request.fullPath() + (query.isEmpty() ? "" : "?" + query);
    return Response.redirect("https://" + secure + target, 307);
  }
}
