package dev.triveni.web.internal;

import dev.triveni.web.Key;
import dev.triveni.web.Request;
import dev.triveni.web.Route;
import dev.triveni.web.internal.RouteTree.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a request is: in which application, on its way to which route. Immutable.
///
/// @param leaf the route; nothing if none answers
/// @param mountPath where the application is mounted
/// @param variables those of the mounts around
/// @param outer the place in the application around, if this one is mounted
public record Place(
    RouteNames names,
    @Nullable Leaf leaf,
    String method,
    String authority,
    String path,
    String mountPath,
    Map<String, Object> variables,
    @Nullable Place outer) {

  /// What it stands under beside the request.
  public static final Key<Place> KEY = Key.of("place");

  /// The place of a request that comes into an application.
  static Place at(RouteNames names, Request request, @Nullable Leaf leaf) {
    Place before = request.find(KEY).orElse(null);
    return before != null && before.names == names
        ? at(names, request, leaf, before.variables, before.outer)
        : at(names, request, leaf, request.variables(), before);
  }

  private static Place at(
      RouteNames names,
      Request request,
      @Nullable Leaf leaf,
      Map<String, Object> variables,
      @Nullable Place outer) {
    return new Place(
        names,
        leaf,
        request.method(),
        request.authority(),
        request.path(),
        request.mountPath(),
        variables,
        outer);
  }

  /// Whether this is still the place of the request in an application: a filter may have changed
  /// what the route was found by.
  boolean isOf(Request request, RouteNames application) {
    return names == application
        && path.equals(request.path())
        && method.equals(request.method())
        && authority.equals(request.authority());
  }

  /// The route that answers.
  public Optional<Route> route() {
    return leaf == null ? Optional.empty() : Optional.of(leaf.route());
  }

  /// This place in an application that a proxy shows below a prefix.
  public Place under(String prefix) {
    return new Place(
        names, leaf, method, authority, path, prefix + mountPath, variables, outerUnder(prefix));
  }

  /// This place in an application that clients see at a path, whatever it is mounted at.
  public Place at(String path) {
    return new Place(names, leaf, method, authority, this.path, path, variables, outer);
  }

  private @Nullable Place outerUnder(String prefix) {
    return outer == null ? null : outer.under(prefix);
  }

  /// Where a name leads from here: `.index` in the route's own group, any other in the application
  /// or, if it has none of this name, in those around it.
  public UrlTarget target(String name) {
    String whole = name.startsWith(".") ? groupNames() + name.substring(1) : name;
    for (Place place = this; place != null; place = place.outer) {
      List<RouteUrl> found = place.names.find(whole);
      if (!found.isEmpty()) {
        return new UrlTarget(found, place.mountPath);
      }
    }
    throw names.unknown(whole);
  }

  private String groupNames() {
    return leaf == null ? "" : leaf.groupNames();
  }
}
