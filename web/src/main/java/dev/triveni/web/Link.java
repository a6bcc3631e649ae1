package dev.triveni.web;

import dev.triveni.web.internal.Place;
import dev.triveni.web.internal.RouteNames;
import dev.triveni.web.internal.UrlAddress;
import dev.triveni.web.internal.UrlTarget;
import dev.triveni.web.internal.UrlValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The URL of a named route. Immutable; each method returns another link, and {@link #toString} the
/// URL.
///
/// ```java
/// request.link("article", 7).with("page", 2).anchor("comments"); // /articles/7?page=2#comments
/// request.link("article").with("id", 7).absolute();              // https://example.org/articles/7
/// ```
public final class Link {
  private final UrlTarget target;
  private final UrlValues values;
  private final UrlAddress address;

  private Link(UrlTarget target, UrlValues values, UrlAddress address) {
    this.target = target;
    this.values = values;
    this.address = address;
  }

  static Link of(Request request, String name, List<@Nullable Object> values) {
    UrlTarget target =
        request
            .find(Place.KEY)
            .map(place -> place.target(name))
            .orElseGet(() -> request.app().names().target(name));
    return of(target, values, Optional.of(request));
  }

  static Link of(RouteNames names, String name, List<@Nullable Object> values) {
    return of(names.target(name), values, Optional.empty());
  }

  private static Link of(
      UrlTarget target, List<@Nullable Object> values, Optional<Request> request) {
    return new Link(target, new UrlValues(values, Map.of(), request), UrlAddress.of(request));
  }

  /// This link with a value for the variable of this name. If the route has none, it goes into the
  /// query, each value of a collection for itself.
  public Link with(String name, Object value) {
    return new Link(target, values.with(name, value), address);
  }

  /// This link to a part of the page.
  public Link anchor(String anchor) {
    return new Link(target, values, address.withAnchor(anchor));
  }

  /// This link to the route of this method, where several have the name; else it leads to that of
  /// `GET`, or the first.
  public Link method(String method) {
    return new Link(target, values, address.withMethod(method));
  }

  /// This link with the scheme and the host that the client of this request uses.
  ///
  /// @throws IllegalStateException outside of a request
  public Link absolute() {
    return new Link(target, values, address.asRequested());
  }

  /// This link with an origin, such as `https://example.org`.
  public Link absolute(String origin) {
    return new Link(target, values, address.withOrigin(origin));
  }

  /// This link with this scheme, and the host that the client of this request uses.
  ///
  /// @throws IllegalStateException outside of a request
  public Link scheme(String scheme) {
    return new Link(target, values, address.withScheme(scheme));
  }

  /// The URL.
  ///
  /// @throws IllegalArgumentException if a value is missing, too many or does not fit
  @Override
  public String toString() {
    return address.of(target.build(values, address.method()));
  }
}
