package dev.triveni.examples.flaskr;

import dev.triveni.html.Html;
import dev.triveni.html.Messages;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.Group;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import java.util.Map;

/// The posts, and the pages to write them.
final class Blog {
  private Blog() {}

  // @start region=routes
  static Group routes() {
    return Group.of("", Blog::add);
  }

  private static void add(Group.Setup group) {
    Filter login = Login.required();
    group.add(Route.get("/", _ -> index()).named("index"));
    group.add(Route.get("/create", _ -> Html.page("blog/create")).named("create").filter(login));
    group.add(Route.post("/create", Blog::create).filter(login));
    group.add(Route.get("/{id:int}/update", Blog::edit).named("update").filter(login));
    group.add(Route.post("/{id:int}/update", Blog::update).filter(login));
    group.add(Route.post("/{id:int}/delete", Blog::delete).named("delete").filter(login));
  }

  // @end

  private static Response index() {
    return Html.page("blog/index", Map.of("posts", storage().posts()));
  }

  private static Response create(Request request) {
    String title = title(request);
    if (title.isEmpty()) {
      Messages.of(request).error("Title is required.");
      return Html.page("blog/create");
    }
    storage().addPost(Login.user(request), title, body(request));
    return Response.redirect(request.url("index"));
  }

  private static Response edit(Request request) {
    return Html.page("blog/update", Map.of("post", own(request)));
  }

  private static Response update(Request request) {
    Post post = own(request);
    String title = title(request);
    if (title.isEmpty()) {
      Messages.of(request).error("Title is required.");
      return Html.page("blog/update", Map.of("post", post));
    }
    storage().change(post.with(title, body(request)));
    return Response.redirect(request.url("index"));
  }

  // @start region=delete
  private static Response delete(Request request) {
    storage().delete(own(request));
    return Response.redirect(request.url("index"));
  }

  // @end

  // @start region=own
  /// The post that the path names, if the user may change it.
  private static Post own(Request request) {
    long number = request.variable("id", Long.class);
    Post post =
        storage()
            .findPost(number)
            .orElseThrow(() -> HttpException.notFound("Post id " + number + " doesn't exist."));
    if (!post.isBy(Login.user(request))) {
      throw HttpException.forbidden("This is a post of " + post.author().name() + ".");
    }
    return post;
  }

  // @end

  private static String title(Request request) {
    return request.form().find("title").orElse("");
  }

  private static String body(Request request) {
    return request.form().find("body").orElse("");
  }

  private static Storage storage() {
    return App.current().resource(Storage.class);
  }
}
