package dev.triveni.web.internal;

import dev.triveni.web.Request;
import java.util.Optional;

/// What goes before the path of a URL and after its query. Immutable.
///
/// @param request what builds the URL; empty outside of requests
/// @param origin scheme and authority; empty if the URL shall have none
/// @param anchor as it was given
/// @param method of the route, where several have the name
public record UrlAddress(
    Optional<Request> request,
    Optional<String> origin,
    Optional<String> anchor,
    Optional<String> method) {

  /// A path only.
  public static UrlAddress of(Optional<Request> request) {
    return new UrlAddress(request, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// With an anchor.
  public UrlAddress withAnchor(String text) {
    return new UrlAddress(request, origin, Optional.of(text), method);
  }

  /// To the route of a method.
  public UrlAddress withMethod(String name) {
    return new UrlAddress(request, origin, anchor, Optional.of(name));
  }

  /// With scheme and authority.
  public UrlAddress withOrigin(String text) {
    return new UrlAddress(request, Optional.of(text), anchor, method);
  }

  /// With those of the request.
  public UrlAddress asRequested() {
    return withOrigin(required().origin());
  }

  /// With another scheme.
  public UrlAddress withScheme(String scheme) {
    return withOrigin(scheme + "://" + required().authority());
  }

  private Request required() {
    return request.orElseThrow(() ->
        new IllegalStateException(
            "TRV-WEB-170 Outside of a request nobody knows the host of a URL. Give it:"
                + " absolute(\"https://example.org\")."));
  }

  /// The whole URL. A route of another host than the request's has its host in front.
  public String of(UrlTarget.Text url) {
    String end = anchor.map(text -> "#" + PercentCoding.encodeQuery(text)).orElse("");
    return before(url.host()) + url.path() + end;
  }

  private String before(String host) {
    if (host.isEmpty()) {
      return origin.orElse("");
    }
    Optional<String> known = origin.or(() -> request.map(Request::origin));
    if (known.isEmpty()) {
      return "//" + host;
    }
    String authority = known.get().substring(known.get().indexOf("//") + 2);
    if (origin.isEmpty() && HostNames.of(authority).equals(host)) {
      return "";
    }
    String scheme = known.get().substring(0, known.get().indexOf("//") + 2);
    return scheme + host + HostNames.portOf(authority);
  }
}
