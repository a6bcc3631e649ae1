package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Nearest;
import dev.triveni.web.Route;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.internal.GroupPlan.Member;
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
  public void add(Route declared, Scope scope) {
    Route route = scope.placed(declared);
    checkMethod(route);
    parse("pattern of route " + route, route)
        .ifPresent(pattern -> {
          add(route, pattern, "Route " + route, scope);
          route.name().ifPresent(name -> addName(name, route, pattern));
        });
  }

  /// Adds the routes of a group, or notes what is wrong with its prefix.
  public void add(GroupPlan group, Scope scope) {
    if (isUsable(group)) {
      Scope inside = scope.inside(group);
      for (Member member : group.members()) {
        switch (member) {
          case Member.Single(Route route) -> add(route, inside);
          case Member.Mounted(String prefix, Handler handler, String place) ->
              mount(prefix, handler, place, inside);
          case Member.Nested(GroupPlan inner) -> add(inner, inside);
          case Member.Commanded _, Member.Deferred _ -> {
            // no routes
          }
        }
      }
    }
  }

  /// Hands every request below a prefix to a handler, with the path that remains.
  public void mount(String declared, Handler handler, String place, Scope scope) {
    String prefix = scope.below(declared);
    String start = Scope.withoutSlash(prefix);
    Handler inside = Mount.below(start, handler);
    Route folder = Route.of(Router.ANY_METHOD, start + "/", inside).at(place);
    Route rest =
        Route.of(Router.ANY_METHOD, start + "/{" + Mount.REST + ":path}", inside).at(place);
    parse("prefix of mount " + prefix, folder)
        .filter(pattern -> add(folder, pattern, "Mount " + prefix, scope))
        .flatMap(_ -> parse("prefix of mount " + prefix, rest))
        .ifPresent(pattern -> add(rest, pattern, "Mount " + prefix, scope));
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

  private boolean isUsable(GroupPlan group) {
    String prefix = Scope.withoutSlash(group.prefix());
    return prefix.isEmpty()
        || parse("prefix of group " + group.prefix(), prefix, group.place()).isPresent();
  }

  private Optional<PathPattern> parse(String what, Route route) {
    return parse(what, route.pattern(), route.place());
  }

  private Optional<PathPattern> parse(String what, String pattern, String place) {
    try {
      return Optional.of(PathPattern.parse(pattern, converters));
    } catch (IllegalArgumentException e) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-003",
              place,
              "The " + what + " cannot be used: " + e.getMessage() + ".",
              "Write it like /articles/{id:int}."));
      return Optional.empty();
    }
  }

  private boolean add(Route route, PathPattern pattern, String what, Scope scope) {
    Optional<Route> first = router.add(route, pattern, scope);
    if (first.isPresent()) {
      problems.add(twice(what, first.get().place(), route.place()));
      return false;
    }
    routes.add(route);
    return true;
  }

  /// Both are at the same place if a group is added twice.
  private static SetupProblem twice(String what, String first, String second) {
    String text = "%s is declared twice: %s and %s.".formatted(what, first, second);
    String remedy = "Remove one, or give one a different path.";
    return new SetupProblem(
        "TRV-WEB-004",
        second,
        text,
        first.equals(second)
            ? remedy + " To add a group again: group.under(\"/other\").named(\"other\")."
            : remedy);
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
