package dev.triveni.web.internal;

import dev.triveni.web.Route;
import dev.triveni.web.internal.RouteTree.Leaf;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The routes of an application by host, path and method. Those for the request's own host go
/// before those for any.
final class RouteTable {
  private static final String NO_HOST = "";

  private final RouteTree anyHost = new RouteTree();
  private final RouteTree hosts = new RouteTree();
  private boolean hasHosts;

  /// A route that was found.
  ///
  /// @param values of the variables in its pattern, in order
  record Found(Leaf leaf, Object[] values) {}

  /// Adds a route.
  ///
  /// @return the route that is there already for the same method and shape, if there is one
  Optional<Route> add(Leaf leaf) {
    boolean hosted = leaf.pattern().labels() > 0;
    hasHosts |= hosted;
    return (hosted ? hosts : anyHost).add(leaf);
  }

  /// The route of a request, or nothing.
  @Nullable Found findOrNull(String method, String authority, String path) {
    String host = hostOf(authority);
    Found found = host.isEmpty() ? null : findOrNull(hosts, method, host + path);
    return found == null ? findOrNull(anyHost, method, path) : found;
  }

  /// The methods of the routes that have this path, where none of this method is found; empty if no
  /// route has it.
  Set<String> otherMethods(String method, String authority, String path) {
    Set<String> methods = new TreeSet<>(otherMethods(anyHost, method, path));
    String host = hostOf(authority);
    if (!host.isEmpty()) {
      methods.addAll(otherMethods(hosts, method, host + path));
    }
    return methods;
  }

  private String hostOf(String authority) {
    return hasHosts ? HostNames.asPathOf(authority) : NO_HOST;
  }

  private static @Nullable Found findOrNull(RouteTree tree, String method, String path) {
    RouteSearch search = new RouteSearch(path, method);
    Leaf leaf = search.findOrNull(tree);
    return leaf == null ? null : new Found(leaf, search.values());
  }

  private static Set<String> otherMethods(RouteTree tree, String method, String path) {
    RouteSearch search = new RouteSearch(path, method);
    search.findOrNull(tree);
    return search.otherMethods();
  }
}
