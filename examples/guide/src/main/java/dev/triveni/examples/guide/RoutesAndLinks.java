package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Group;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;

/// Chapter 2: which handler answers a path, and the path of a handler.
final class RoutesAndLinks {
  private RoutesAndLinks() {}

  static void addTo(App app) {
    // @start region=variables
    app.get("/users/{name}", request -> Response.text("Profile of " + request.variable("name")));
    app.get("/posts/{id:int}", RoutesAndLinks::post);
    // @end
    // @start region=methods
    app.get("/login", _ -> Response.text("the form"));
    app.post("/login", request -> Response.text("Welcome, " + request.form().get("name")));
    // @end
    // @start region=named
    app.add(Route.get("/articles/{id:int}", RoutesAndLinks::post).named("article"));
    // @end
    app.get("/link", request -> Response.text(url(request)));
    app.get("/long-link", request -> Response.text(longUrl(request)));
    // @start region=add
    app.add(Group.of("/admin", RoutesAndLinks::admin).named("admin"));
    // @end
  }

  // @start region=handlers
  static Response post(Request request) {
    long id = request.variable("id", Long.class);
    return Response.text("Post " + id);
  }

  // @end

  static String url(Request request) {
    // @start region=url
    return request.url("article", 7); // /articles/7
    // @end
  }

  static String longUrl(Request request) {
    // @start region=link
    return request.link("article", 7).with("page", 2).anchor("comments").absolute().toString();
    // @end
  }

  // @start region=group
  static void admin(Group.Setup group) {
    group.filter(RoutesAndLinks::localOnly);
    group.add(Route.get("/users", _ -> Response.text("all users")).named("users"));
  }

  static Response localOnly(Request request, Handler next) throws Exception {
    if (!request.client().isLoopbackAddress()) {
      throw HttpException.forbidden("Come to the machine itself.");
    }
    return next.handle(request);
  }
  // @end
}
