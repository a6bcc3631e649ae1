package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.RouteMatch;
import dev.triveni.web.TrailingSlash;
import dev.triveni.web.internal.RouteTable.Found;
import dev.triveni.web.internal.RouteTree.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the route of a request, and answers for the application where there is none: 404, 405 with
/// `Allow`, `OPTIONS`, and the redirection to the path that a route has.
public final class Router implements Handler {

  /// The method of a route that takes every method.
  static final String ANY_METHOD = "*";

  private static final int MOVED = 308;
  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  private final RouteTable table = new RouteTable();
  private final RouteNames names;
  private NearPaths near = new NearPaths(TrailingSlash.ADDED);

  /// A router for routes with these names.
  Router(RouteNames names) {
    this.names = names;
  }

  /// Says what becomes of a path that differs from that of a route in a slash at its end.
  public void trailingSlash(TrailingSlash said) {
    near = new NearPaths(said);
  }

  /// Adds a route with its filters around it, and what is around it in its scope.
  ///
  /// @return the route that is there already for the same method and path, if there is one
  public Optional<Route> add(Route route, PathPattern pattern, Scope scope) {
    Handler handler = scope.around().apply(RouteHandler.of(route));
    return table.add(Leaf.of(route, pattern, handler, scope.names()));
  }

  /// The route of a path.
  public Optional<RouteMatch> find(String method, String authority, String path) {
    Found found = table.findOrNull(method, authority, path);
    return found == null
        ? Optional.empty()
        : Optional.of(new RouteMatch(found.leaf().route(), variables(Map.of(), found)));
  }

  /// The request with its route and the variables of its path, so that filters know them.
  ///
  /// A path that cannot be read has no route here, and fails in {@link #handle}, inside the
  /// filters.
  public Request locate(Request request) {
    try {
      return located(request);
    } catch (RuntimeException _) {
      return request.with(Place.KEY, Place.at(names, request, null));
    }
  }

  private Request located(Request request) {
    Found found = table.findOrNull(request.method(), request.authority(), request.path());
    Place place = Place.at(names, request, found == null ? null : found.leaf());
    Request there = request.with(Place.KEY, place);
    Map<String, Object> variables =
        found == null ? place.variables() : variables(place.variables(), found);
    return variables.equals(request.variables()) ? there : there.withVariables(variables);
  }

  private static Map<String, Object> variables(Map<String, Object> outer, Found found) {
    Leaf leaf = found.leaf();
    return PathVariables.of(outer, leaf.names(), leaf.values(found.values()));
  }

  @Override
  public Response handle(Request request) throws Exception {
    Place before = request.find(Place.KEY).orElse(null);
    boolean known = before != null && before.leaf() != null && before.isOf(request, names);
    Request located = known ? request : located(request);
    Leaf leaf = located.get(Place.KEY).leaf();
    if (leaf == null) {
      return answerMissing(located);
    }
    Optional<String> preferred = names.hasFixed() ? preferredUrl(leaf, located) : Optional.empty();
    return preferred.isPresent()
        ? Response.redirect(locationOf(located, preferred.get()), MOVED)
        : leaf.handler().handle(located);
  }

  /// Where the route of the same name is that has the values of these variables fixed.
  private Optional<String> preferredUrl(Leaf leaf, Request request) {
    return leaf.route()
        .name()
        .filter(_ -> leaf.route().values().isEmpty())
        .flatMap(name -> names.preferred(name, request.variables()))
        .map(url ->
            url.build(new UrlValues(List.of(), request.variables(), Optional.empty())).path());
  }

  private Response answerMissing(Request request) {
    Set<String> otherMethods =
        table.otherMethods(request.method(), request.authority(), request.path());
    if (!otherMethods.isEmpty()) {
      return answerOtherMethod(request, otherMethods);
    }
    if (request.path().equals("*") && request.method().equals("OPTIONS")) {
      return Response.noContent();
    }
    Optional<String> known = knownPath(request);
    if (known.isPresent()) {
      return Response.redirect(locationOf(request, known.get()), near.status());
    }
    throw HttpException.notFound("There is nothing at " + request.fullPath() + ".")
        .inBrief("Not Found");
  }

  /// The path as a route has it.
  private Optional<String> knownPath(Request request) {
    String path = request.path();
    for (String candidate : near.to(path)) {
      if (!candidate.isEmpty()
          && !candidate.equals(path)
          && !candidate.endsWith("//")
          && hasRoute(candidate, request)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean hasRoute(String path, Request request) {
    String method = request.method();
    String host = request.authority();
    return table.findOrNull(method, host, path) != null
        || !table.otherMethods(method, host, path).isEmpty();
  }

  /// Never begins with two slashes: browsers would take what follows for another host.
  private static String locationOf(Request request, String path) {
    String target = SLASHES.matcher(request.mountPath() + path).replaceFirst("/");
    String query = request.head().query();
    return query.isEmpty() ? target : target + "?" + query;
  }

  private static Response answerOtherMethod(Request request, Set<String> methods) {
    TreeSet<String> allowed = new TreeSet<>(methods);
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    String allow = String.join(", ", allowed);
    if (request.method().equals("OPTIONS")) {
      return Response.noContent().header("Allow", allow);
    }
    throw HttpException.of(
            405,
            request.method()
                + " is not possible at "
                + request.fullPath()
                + ", only "
                + allow
                + ".")
        .inBrief("Method Not Allowed")
        .header("Allow", allow);
  }
}
