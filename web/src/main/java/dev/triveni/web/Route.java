package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A method, a path and the handler that answers there. Immutable.
///
/// @param method the method, such as `GET`
/// @param pattern the path: `/articles/{id:int}`; see {@link Converter}
/// @param handler what answers
/// @param name what {@link App#url} calls it; empty if it needs no name
/// @param filters what wraps the handler, outermost first; inside those of its groups
/// @param place where it was declared, for messages: `Books.java:20`
public record Route(
    String method,
    String pattern,
    Handler handler,
    Optional<String> name,
    List<Filter> filters,
    String place) {

  /// Copies the list.
  public Route {
    filters = List.copyOf(filters);
  }

  /// A route that is declared where this is called.
  public static Route of(String method, String pattern, Handler handler) {
    return new Route(method, pattern, handler, Optional.empty(), List.of(), CallSite.find());
  }

  /// A route for `GET`, and for `HEAD`, which answers the same without a body.
  public static Route get(String pattern, Handler handler) {
    return of("GET", pattern, handler);
  }

  /// A route for `POST`.
  public static Route post(String pattern, Handler handler) {
    return of("POST", pattern, handler);
  }

  /// A route for `PUT`.
  public static Route put(String pattern, Handler handler) {
    return of("PUT", pattern, handler);
  }

  /// A route for `PATCH`.
  public static Route patch(String pattern, Handler handler) {
    return of("PATCH", pattern, handler);
  }

  /// A route for `DELETE`.
  public static Route delete(String pattern, Handler handler) {
    return of("DELETE", pattern, handler);
  }

  /// This route with a name for {@link App#url}.
  public Route named(String name) {
    return new Route(method, pattern, handler, Optional.of(name), filters, place);
  }

  /// This route with one more filter around it.
  public Route filter(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new Route(method, pattern, handler, name, more, place);
  }

  /// This route declared elsewhere.
  public Route at(String place) {
    return new Route(method, pattern, handler, name, filters, place);
  }

  /// Method and pattern, as in `GET /articles/{id:int}`.
  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
