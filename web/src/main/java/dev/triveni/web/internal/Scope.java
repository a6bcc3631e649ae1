package dev.triveni.web.internal;

import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import java.util.function.UnaryOperator;

/// Where routes are added, an application or a group in it: what goes before their paths and names,
/// and around their handlers. Immutable.
///
/// @param host of all routes; empty for any
/// @param prefix goes before paths; does not end with a slash
/// @param names goes before names
/// @param around the filters and error handlers of the groups; nothing for an application's own
///   routes, which are inside those of the application anyway
/// @param defaults what variables in URLs are where a link says nothing of them
public record Scope(
    String host,
    String prefix,
    String names,
    ErrorMapper errors,
    UnaryOperator<Handler> around,
    UrlDefaults defaults) {

  /// That of an application's own routes.
  public static Scope of(ErrorMapper errors, UrlDefaults defaults) {
    return new Scope("", "", "", errors, UnaryOperator.identity(), defaults);
  }

  /// That of a group which is added here.
  Scope inside(GroupPlan group) {
    boolean plain = group.filters().isEmpty() && group.handlers().isEmpty();
    ErrorMapper own = plain ? errors : errors.inside(group.handlers());
    return new Scope(
        group.host().orElse(host),
        below(withoutSlash(group.prefix())),
        group.name().map(name -> names + name + ".").orElse(names),
        own,
        plain ? around : handler -> around.apply(own.around(handler, group.filters())),
        defaults.inside(group.defaults()));
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
            route.values(),
            route.place());
    return route.name().map(name -> below.named(qualified(name))).orElse(below);
  }

  /// A name here. A route without a name of its own has that of its group.
  String qualified(String name) {
    return name.isEmpty() && !names.isEmpty()
        ? names.substring(0, names.length() - 1)
        : names + name;
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
