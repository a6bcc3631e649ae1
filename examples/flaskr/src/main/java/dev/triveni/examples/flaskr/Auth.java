package dev.triveni.examples.flaskr;

import dev.triveni.html.Html;
import dev.triveni.html.Messages;
import dev.triveni.web.App;
import dev.triveni.web.Form;
import dev.triveni.web.Group;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import java.util.Optional;

/// Pages to register, to log in and to log out.
final class Auth {
  private Auth() {}

  static Group routes() {
    return Group.of("/auth", Auth::add).named("auth");
  }

  private static void add(Group.Setup group) {
    group.add(Route.get("/register", _ -> Html.page("auth/register")).named("register"));
    group.post("/register", Auth::register);
    group.add(Route.get("/login", _ -> Html.page("auth/login")).named("login"));
    group.post("/login", Auth::login);
    group.add(Route.get("/logout", Auth::logout).named("logout"));
  }

  private static Response register(Request request) {
    String name = request.form().find("username").orElse("");
    String password = request.form().find("password").orElse("");
    if (name.isEmpty()) {
      return again("auth/register", "Username is required.", request);
    } else if (password.isEmpty()) {
      return again("auth/register", "Password is required.", request);
    } else if (App.current().resource(Storage.class).addUser(name, password).isEmpty()) {
      return again("auth/register", "User " + name + " is already registered.", request);
    }
    return Response.redirect(request.url("auth.login"));
  }

  // @start region=login
  private static Response login(Request request) {
    Form form = request.form();
    Optional<User> user = App.current().resource(Storage.class).findUser(form.get("username"));
    if (user.isEmpty()) {
      return again("auth/login", "Incorrect username.", request);
    } else if (!Passwords.matches(form.get("password"), user.get().password())) {
      return again("auth/login", "Incorrect password.", request);
    }
    Login.begin(request.session(), user.get());
    return Response.redirect(request.url("index"));
  }

  // @end

  private static Response logout(Request request) {
    request.session().clear();
    return Response.redirect(request.url("index"));
  }

  private static Response again(String page, String message, Request request) {
    Messages.of(request).error(message);
    return Html.page(page);
  }
}
