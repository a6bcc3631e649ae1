package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.internal.GroupPlan.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The routes of an application as they are declared, with everything that is wrong with them.
public final class RouteRegistry {
  private final Converters converters;
  private final RouteNames names = new RouteNames();
  private final Router router = new Router(names);
  private final List<Route> routes = new ArrayList<>();
  private final List<SetupProblem> problems = new ArrayList<>();
  private final Map<String, FileVersions> files = new LinkedHashMap<>();

  /// A registry whose patterns know these converters.
  public RouteRegistry(Converters converters) {
    this.converters = converters;
  }

  /// Adds a route, or notes what is wrong with it.
  public void add(Route declared, Scope scope) {
    Route route = scope.placed(declared);
    checkMethod(route);
    parse("pattern of route " + route, route, scope)
        .ifPresent(pattern -> {
          checkRedirection(route, pattern);
          add(route, pattern, "Route " + route, scope);
          addName(route, pattern, scope, FileVersions.NONE);
        });
  }

  /// Adds the routes of a group, or notes what is wrong with its prefix.
  public void add(GroupPlan group, Scope scope) {
    if (isUsable(group)) {
      Scope inside = scope.inside(group);
      for (Member member : group.members()) {
        switch (member) {
          case Member.Single(Route route) -> add(route, inside);
          case Member.Mounted(MountPlan plan) -> mount(plan, inside);
          case Member.Nested(GroupPlan inner) -> add(inner, inside);
          case Member.Commanded _, Member.Deferred _ -> {
            // no routes
          }
        }
      }
    }
  }

  /// Hands every request below a prefix to a handler, with the path that remains.
  public void mount(MountPlan plan, Scope scope) {
    String prefix = scope.below(plan.prefix());
    String start = Scope.withoutSlash(prefix);
    Handler inside = MountHandler.below(start, plan.handler());
    Route folder = Route.of(Router.ANY_METHOD, start + "/", inside).at(plan.place());
    String below = start + "/{" + MountHandler.REST + ":path}";
    Route bare = Route.of(Router.ANY_METHOD, below, inside).at(plan.place());
    Route rest = plan.name().map(scope::qualified).map(bare::named).orElse(bare);
    String what = "Mount " + prefix;
    parse("prefix of mount " + prefix, folder, scope)
        .filter(pattern -> add(folder, pattern, what, scope))
        .flatMap(_ -> parse("prefix of mount " + prefix, rest, scope))
        .ifPresent(pattern -> {
          add(rest, pattern, what, scope);
          addName(rest, pattern, scope, plan.versions());
        });
    rest.name().ifPresent(name -> addInside(name, start, plan, scope));
    files.putIfAbsent(start + "/", plan.versions());
  }

  private void addInside(String name, String start, MountPlan plan, Scope scope) {
    Optional<PathPattern> prefix =
        start.isEmpty()
            ? Optional.of(PathPattern.EMPTY)
            : parse("prefix of mount " + start, start, plan.place(), scope.host());
    prefix.ifPresent(
        pattern -> plan.inside().ifPresent(inside -> names.addMount(name, pattern, inside)));
  }

  /// The version of a static file, by the path that it is served at.
  public Optional<String> version(String path) {
    return files.entrySet().stream()
        .filter(mounted -> path.startsWith(mounted.getKey()))
        .flatMap(
            mounted -> mounted.getValue().find(path.substring(mounted.getKey().length())).stream())
        .findFirst();
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

  /// The names of the routes.
  public RouteNames names() {
    return names;
  }

  private boolean isUsable(GroupPlan group) {
    String prefix = Scope.withoutSlash(group.prefix());
    return prefix.isEmpty()
        || parse("prefix of group " + group.prefix(), prefix, group.place(), "").isPresent();
  }

  private Optional<PathPattern> parse(String what, Route route, Scope scope) {
    return parse(what, route.pattern(), route.place(), scope.host());
  }

  private Optional<PathPattern> parse(String what, String pattern, String place, String host) {
    try {
      return Optional.of(PathPattern.parse(host, pattern, converters));
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
    Optional<Route> first =
        route.handler() == UrlOnly.NEVER ? Optional.empty() : router.add(route, pattern, scope);
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

  private void checkRedirection(Route route, PathPattern pattern) {
    if (route.handler() instanceof Redirection redirection) {
      if (!redirection.hasFixedHost()) {
        problems.add(
            new SetupProblem(
                "TRV-WEB-172",
                route.place(),
                "Route %s redirects to '%s', which is neither a path nor a URL with a fixed host."
                    .formatted(route, redirection.target()),
                "Write it like /articles/{id} or https://example.org/{id}."));
      }
      List<String> unknown = redirection.unknownVariables(pattern.variableNames());
      if (!unknown.isEmpty()) {
        problems.add(
            new SetupProblem(
                "TRV-WEB-171",
                route.place(),
                "Route %s redirects to %s, whose variables %s it does not have."
                    .formatted(route, redirection.target(), unknown),
                "Use those of its own path."));
      }
    }
  }

  private void addName(Route route, PathPattern pattern, Scope scope, FileVersions versions) {
    route
        .name()
        .filter(name -> !name.isEmpty()) // those of a view without a name
        .filter(_ -> !names.add(RouteUrl.of(route, pattern, scope, versions)))
        .ifPresent(name ->
            problems.add(
                new SetupProblem(
                    "TRV-WEB-006",
                    route.place(),
                    "Two routes are named '" + name + "', so no URL can be built from the name.",
                    "Give one another name.")));
  }
}
