package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.Redirection;
import dev.triveni.web.internal.UrlOnly;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A method, a path and the handler that answers there. Immutable.
///
/// @param method the method, such as `GET`
/// @param pattern the path: `/articles/{id:int}`; see {@link Converter}
/// @param handler what answers
/// @param name what {@link Request#url} calls it; empty if it needs no name
/// @param filters what wraps the handler, outermost first; inside those of its groups
/// @param values variables that it has without their being in its path; see {@link #with}
/// @param place where it was declared, for messages: `Books.java:20`
public record Route(
    String method,
    String pattern,
    Handler handler,
    Optional<String> name,
    List<Filter> filters,
    Map<String, Object> values,
    String place) {

  /// Copies list and map.
  public Route {
    filters = List.copyOf(filters);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// A route that sends clients on for good, with 308: from the path that was to the one that is.
  ///
  /// @param target a path of this application such as `/articles/{id}`, or a URL; with variables of
  ///   the pattern
  public static Route redirect(String pattern, String target) {
    return of("GET", pattern, new Redirection(target));
  }

  /// A route that answers as if it were not there: nothing redirects from here to the path with a
  /// slash.
  public static Route missing(String pattern) {
    return of(
        "GET",
        pattern,
        request -> {
          throw HttpException.notFound("There is nothing at " + request.fullPath() + ".");
        });
  }

  /// A route that no request takes; links are built from its name.
  public static Route buildOnly(String pattern) {
    return of("GET", pattern, UrlOnly.NEVER);
  }

  /// A route that is declared where this is called.
  public static Route of(String method, String pattern, Handler handler) {
    return new Route(
        method, pattern, handler, Optional.empty(), List.of(), Map.of(), CallSite.find());
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

  /// This route with a name for {@link Request#url}. Routes of one name differ by method or by
  /// {@link #with}.
  public Route named(String name) {
    return new Route(method, pattern, handler, Optional.of(name), filters, values, place);
  }

  /// This route with one more filter around it.
  public Route filter(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new Route(method, pattern, handler, name, more, values, place);
  }

  /// This route with a variable that is not in its path: always this value.
  ///
  /// Another route of the same name may have the variable in its path. Links then lead here for
  /// this value, and requests for it there are redirected:
  ///
  /// ```java
  /// app.add(Route.get("/users/", Users::page).with("page", 1L).named("users"))
  ///     .add(Route.get("/users/page/{page:int}", Users::page).named("users"));
  /// ```
  public Route with(String variable, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(variable, value);
    return new Route(method, pattern, handler, name, filters, more, place);
  }

  /// This route declared elsewhere.
  public Route at(String place) {
    return new Route(method, pattern, handler, name, filters, values, place);
  }

  /// Method and pattern, as in `GET /articles/{id:int}`.
  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
