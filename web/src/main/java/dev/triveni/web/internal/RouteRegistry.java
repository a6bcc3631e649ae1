package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import dev.triveni.web.SetupProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of an application as they are declared, with everything that is wrong with them.
public final class RouteRegistry {
  private final Converters converters;
  private final Router router = new Router();
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, RouteUrl> named = new LinkedHashMap<>();
  private final List<SetupProblem> problems = new ArrayList<>();

  /// A registry whose patterns know these converters.
  public RouteRegistry(Converters converters) {
    this.converters = converters;
  }

  /// Adds a route, or notes what is wrong with it.
  public void add(Route route) {
    checkMethod(route);
    parse("pattern of route " + route, route)
        .ifPresent(pattern -> {
          add(route, pattern, "Route " + route);
          route.name().ifPresent(name -> addName(name, route, pattern));
        });
  }

  /// Hands every request below a prefix to a handler, with the path that remains.
  public void mount(String prefix, Handler handler, String place) {
    String start = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    Handler inside = Mount.below(start, handler);
    Route folder = Route.of(Router.ANY_METHOD, start + "/", inside).at(place);
    Route rest =
        Route.of(Router.ANY_METHOD, start + "/{" + Mount.REST + ":path}", inside).at(place);
    parse("prefix of mount " + prefix, folder)
        .filter(pattern -> add(folder, pattern, "Mount " + prefix))
        .flatMap(_ -> parse("prefix of mount " + prefix, rest))
        .ifPresent(pattern -> add(rest, pattern, "Mount " + prefix));
  }

  /// The handler that finds routes and calls them.
  public Router router() {
    return router;
  }

  /// The routes, in the order in which they were added.
  public List<Route> list() {
    return List.copyOf(routes);
  }

  /// All that is wrong.
  public List<SetupProblem> problems() {
    return List.copyOf(problems);
  }

  /// The path of a named route.
  public String url(String name, List<@Nullable Object> values) {
    RouteUrl url = named.get(name);
    if (url == null) {
      throw new IllegalArgumentException(
          "TRV-WEB-005 There is no route named '%s'. %s Name one: Route.get(…).named(\"%s\")."
              .formatted(name, others(name), name));
    }
    return url.build(values);
  }

  private String others(String name) {
    List<String> nearest = Nearest.to(name, named.keySet());
    if (!nearest.isEmpty()) {
      return "Did you mean '" + String.join("' or '", nearest) + "'?";
    }
    return named.isEmpty() ? "No route has a name." : "There are " + named.keySet() + ".";
  }

  private Optional<PathPattern> parse(String what, Route route) {
    try {
      return Optional.of(PathPattern.parse(route.pattern(), converters));
    } catch (IllegalArgumentException e) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-003",
              route.place(),
              "The " + what + " cannot be used: " + e.getMessage() + ".",
              "Write it like /articles/{id:int}."));
      return Optional.empty();
    }
  }

  private boolean add(Route route, PathPattern pattern, String what) {
    Optional<Route> first = router.add(route, pattern);
    if (first.isPresent()) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-004",
              route.place(),
              "%s is declared twice: %s and %s."
                  .formatted(what, first.get().place(), route.place()),
              "Remove one, or give one a different path."));
      return false;
    }
    routes.add(route);
    return true;
  }

  private void checkMethod(Route route) {
    String method = route.method();
    if (!FieldSyntax.isToken(method) || !method.equals(method.toUpperCase(Locale.ROOT))) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-001",
              route.place(),
              "Route " + route + " has a method that no client sends: methods are case-sensitive.",
              "Write it like GET or PROPFIND."));
    }
  }

  private void addName(String name, Route route, PathPattern pattern) {
    if (named.putIfAbsent(name, new RouteUrl(name, pattern)) != null) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-006",
              route.place(),
              "Two routes are named '" + name + "', so no URL can be built from the name.",
              "Give one another name."));
    }
  }
}
