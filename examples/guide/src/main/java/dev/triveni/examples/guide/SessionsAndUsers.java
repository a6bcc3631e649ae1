package dev.triveni.examples.guide;

import dev.triveni.web.App;
import dev.triveni.web.Authentication;
import dev.triveni.web.Csrf;
import dev.triveni.web.Form;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Requires;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import java.util.Map;
import java.util.Optional;

/// Chapter 5: what the application remembers of a visitor, and who that is.
final class SessionsAndUsers {
  private static final Map<String, Member> MEMBERS =
      Map.of("ann", new Member("ann", true), "bob", new Member("bob", false));

  private SessionsAndUsers() {}

  static void addTo(App app) {
    app.get("/count", SessionsAndUsers::count);
    app.post("/login", SessionsAndUsers::login);
    app.post("/logout", SessionsAndUsers::logout);
    // @start region=user
    app.filter(
        Authentication.by(request ->
            request.session().find("user", String.class).flatMap(SessionsAndUsers::member)));
    // @end
    // @start region=required
    app.add(Route.get("/me", SessionsAndUsers::me).filter(Requires.login().orRedirect("/login")));
    app.add(
        Route.post("/publish", _ -> Response.text("Published"))
            .filter(Requires.permission(Member.PUBLISH)));
    // @end
  }

  static void addTokensTo(App app) {
    // @start region=tokens
    app.filter(Csrf.tokens().exempt("/hooks/*"));
    // @end
    app.get("/token", request -> Response.text(Csrf.token(request)));
    app.post("/hooks/paid", _ -> Response.noContent());
    app.post("/buy", _ -> Response.noContent());
  }

  // @start region=count
  private static Response count(Request request) {
    int visits = request.session().find("visits", Integer.class).orElse(0) + 1;
    request.session().put("visits", visits);
    return Response.text("Visit " + visits);
  }

  // @end

  // @start region=login
  private static Response login(Request request) {
    Member member = checked(request.form());
    request.session().clear().renew().put("user", member.id());
    return Response.redirect("/me");
  }

  private static Response logout(Request request) {
    request.session().clear();
    return Response.redirect("/login");
  }

  // @end

  // @start region=me
  private static Response me(Request request) {
    return Response.text("You are " + request.principal().orElseThrow().name());
  }

  // @end

  private static Member checked(Form form) {
    return member(form.get("name"))
        .orElseThrow(() -> HttpException.forbidden("Nobody has this name."));
  }

  private static Optional<Member> member(String id) {
    return Optional.ofNullable(MEMBERS.get(id));
  }
}
