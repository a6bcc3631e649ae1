package dev.triveni.web;

import dev.triveni.web.internal.ViewRoutes;
import java.util.List;
import java.util.function.Supplier;

/// Handlers of one path as methods of one class: each method that a class overrides is a route.
///
/// ```java
/// final class UserView implements View {
///   @Override
///   public Response get(Request request) { … }
///
///   @Override
///   public Response delete(Request request) { … }
/// }
///
/// app.add(View.of("/users/{id:int}", new UserView(users)).named("user"));
/// ```
///
/// What is not overridden is answered with 405. `HEAD` is answered as `GET`, without a body.
public interface View {

  /// Routes for the methods of a view that all requests share.
  ///
  /// @return a group, whose name is that of each of its routes
  /// @throws SetupException if the view overrides none
  static Group of(String pattern, View view) {
    return ViewRoutes.of(pattern, view, () -> view);
  }

  /// Routes for the methods of views that are made anew for each request. One more is made to see
  /// what it has.
  ///
  /// @return a group, whose name is that of each of its routes
  /// @throws SetupException if the view overrides none
  static Group of(String pattern, Supplier<? extends View> views) {
    return ViewRoutes.of(pattern, views.get(), views);
  }

  /// What wraps each method, outermost first; asked for once.
  default List<Filter> filters() {
    return List.of();
  }

  /// Answers `GET`.
  default Response get(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `POST`.
  default Response post(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `PUT`.
  default Response put(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `PATCH`.
  default Response patch(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `DELETE`.
  default Response delete(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `HEAD`, if it shall not be answered as `GET`.
  default Response head(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }

  /// Answers `OPTIONS`, if a list of the methods is not enough.
  default Response options(Request request) throws Exception {
    throw ViewRoutes.missing(request);
  }
}
