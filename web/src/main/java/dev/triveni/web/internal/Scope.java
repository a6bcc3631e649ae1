package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import java.util.function.UnaryOperator;

/// Where routes are added, an application or a group in it: what goes before their paths and names,
/// and around their handlers. Immutable.
///
/// @param prefix goes before paths; does not end with a slash
/// @param names goes before names
/// @param around the filters and error handlers of the groups; nothing for an application's own
///   routes, which are inside those of the application anyway
public record Scope(
    String prefix, String names, ErrorMapper errors, UnaryOperator<Handler> around) {

  /// That of an application's own routes.
  public static Scope of(ErrorMapper errors) {
    return new Scope("", "", errors, UnaryOperator.identity());
  }

  /// That of a group which is added here.
  Scope inside(GroupPlan group) {
    String inner = below(withoutSlash(group.prefix()));
    String innerNames = group.name().map(name -> names + name + ".").orElse(names);
    if (group.filters().isEmpty() && group.handlers().isEmpty()) {
      return new Scope(inner, innerNames, errors, around);
    }
    ErrorMapper own = errors.inside(group.handlers());
    return new Scope(
        inner, innerNames, own, handler -> around.apply(own.around(handler, group.filters())));
  }

  /// The route as it is here.
  Route placed(Route route) {
    Route below =
        new Route(
            route.method(),
            below(route.pattern()),
            route.handler(),
            route.name(),
            route.filters(),
            route.place());
    return route.name().map(name -> below.named(names + name)).orElse(below);
  }

  /// A path here; one that does not begin with a slash stays as it is, to be reported so.
  String below(String path) {
    return path.isEmpty() || path.startsWith("/") ? prefix + path : path;
  }

  /// A prefix without the slash at its end.
  static String withoutSlash(String prefix) {
    return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }
}
