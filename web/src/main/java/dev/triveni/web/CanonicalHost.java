package dev.triveni.web;

import dev.triveni.web.internal.HostNames;
import java.util.Arrays;
import java.util.List;

/// Sends clients from other names of a site to the one that it shall be known by, for good.
/// Immutable.
///
/// ```java
/// app.filter(CanonicalHost.of("www.example.org", "example.org"));
/// ```
public final class CanonicalHost implements Filter {
  private final String host;
  private final List<String> others;

  private CanonicalHost(String host, List<String> others) {
    this.host = host;
    this.others = others;
  }

  /// Redirects from the other hosts. Any further one is left alone, such as an address that a
  /// health check asks.
  public static CanonicalHost of(String host, String... others) {
    return new CanonicalHost(host, Arrays.stream(others).map(HostNames::of).toList());
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!others.contains(HostNames.of(request.authority()))) {
      return next.handle(request);
    }
    String query = request.head().query();
    return Response.redirect(
        request.scheme()
            + "://"
            + host
            + HostNames.portOf(request.authority())
            + request.fullPath()
            + (query.isEmpty() ? "" : "?" + query),
        308);
  }
}
