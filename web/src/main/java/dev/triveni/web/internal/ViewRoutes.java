package dev.triveni.web.internal;

import dev.triveni.web.Filter;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import dev.triveni.web.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The routes of a view: one for each method that its class overrides.
public final class ViewRoutes {
  private ViewRoutes() {}

  private enum Verb {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE,
    HEAD,
    OPTIONS;

    private Response answer(View view, Request request) throws Exception {
      return switch (this) {
        case GET -> view.get(request);
        case POST -> view.post(request);
        case PUT -> view.put(request);
        case PATCH -> view.patch(request);
        case DELETE -> view.delete(request);
        case HEAD -> view.head(request);
        case OPTIONS -> view.options(request);
      };
    }

    private boolean isIn(View view) {
      try {
        String method = name().toLowerCase(Locale.ROOT);
        return view.getClass().getMethod(method, Request.class).getDeclaringClass() != View.class;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every view has a method for " + this, e);
      }
    }
  }

  /// A group of the routes.
  ///
  /// @param sample tells which methods there are
  public static Group of(String pattern, View sample, Supplier<? extends View> views) {
    List<Verb> verbs = Arrays.stream(Verb.values()).filter(verb -> verb.isIn(sample)).toList();
    if (verbs.isEmpty()) {
      throw nothingIn(sample);
    }
    List<Filter> filters = sample.filters();
    return Group.of(
        "",
        group -> {
          filters.forEach(group::filter);
          verbs.forEach(verb -> group.add(route(verb, pattern, views)));
        });
  }

  private static Route route(Verb verb, String pattern, Supplier<? extends View> views) {
    Handler handler = request -> verb.answer(views.get(), request);
    return Route.of(verb.name(), pattern, handler).named("");
  }

  private static SetupException nothingIn(View view) {
    return new SetupException(
        new SetupProblem(
            "TRV-WEB-173",
            CallSite.find(),
            "The view " + view.getClass().getSimpleName() + " overrides none of its methods.",
            "Override one, such as get(Request)."));
  }

  /// What a method that is not overridden answers, if another one calls it.
  public static HttpException missing(Request request) {
    return HttpException.of(405, request.method() + " is not possible here.");
  }
}
