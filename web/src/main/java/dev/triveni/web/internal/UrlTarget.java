package dev.triveni.web.internal;

import dev.triveni.web.internal.RouteUrl.Built;
import java.util.List;
import java.util.Optional;

/// Where a name leads: URLs of which the first that fits is taken.
///
/// @param prefix goes before the path: where the application is mounted
public record UrlTarget(List<RouteUrl> urls, String prefix) {

  /// The URL without scheme and authority, from the path to the anchor.
  ///
  /// @param host empty where the route takes any
  public record Text(String host, String path) {}

  /// The URL of these values.
  ///
  /// @param method of the route, where several have the name
  public Text build(UrlValues values, Optional<String> method) {
    Built built = choose(values, method).build(values);
    String query =
        built
            .version()
            .map(version -> values.with("v", version))
            .orElse(values)
            .query(built.used());
    return new Text(built.host(), prefix + built.path() + query);
  }

  private RouteUrl choose(UrlValues values, Optional<String> method) {
    List<RouteUrl> ofMethod =
        urls.stream().filter(url -> url.method().equals(method.orElse("GET"))).toList();
    List<RouteUrl> candidates = ofMethod.isEmpty() ? urls : ofMethod;
    return candidates.stream()
        .filter(url -> url.suits(values))
        .findFirst()
        .orElse(candidates.getLast());
  }
}
