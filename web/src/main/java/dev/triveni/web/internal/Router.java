package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.internal.RouteTree.Leaf;
import java.util.List;
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

  private final RouteTree tree = new RouteTree();

  /// Adds a route with its filters around it, and what is around it in its scope.
  ///
  /// @return the route that is there already for the same method and path, if there is one
  public Optional<Route> add(Route route, PathPattern pattern, Scope scope) {
    return tree.add(new Leaf(route, pattern, scope.around().apply(RouteHandler.of(route))));
  }

  @Override
  public Response handle(Request request) throws Exception {
    RouteSearch search = new RouteSearch(request.path(), request.method());
    Leaf leaf = search.findOrNull(tree);
    if (leaf == null) {
      return answerMissing(request, search.otherMethods());
    }
    List<String> names = leaf.pattern().variableNames();
    return names.isEmpty()
        ? leaf.handler().handle(request)
        : leaf.handler()
            .handle(
                request.withVariables(
                    PathVariables.of(request.variables(), names, search.values())));
  }

  private Response answerMissing(Request request, Set<String> otherMethods) {
    if (!otherMethods.isEmpty()) {
      return answerOtherMethod(request, otherMethods);
    }
    if (request.path().equals("*") && request.method().equals("OPTIONS")) {
      return Response.noContent();
    }
    Optional<String> known = knownPath(request);
    if (known.isPresent()) {
      return Response.redirect(locationOf(request, known.get()), MOVED);
    }
    throw HttpException.notFound("There is nothing at " + request.fullPath() + ".");
  }

  /// The path as a route has it: with a slash at its end, or without empty segments.
  private Optional<String> knownPath(Request request) {
    String path = request.path();
    String merged = SLASHES.matcher(path).replaceAll("/");
    for (String candidate : List.of(path + "/", merged, merged + "/")) {
      if (!candidate.equals(path) && !candidate.endsWith("//") && hasRoute(candidate, request)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean hasRoute(String path, Request request) {
    RouteSearch search = new RouteSearch(path, request.method());
    return search.findOrNull(tree) != null || !search.otherMethods().isEmpty();
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
        .header("Allow", allow);
  }
}
