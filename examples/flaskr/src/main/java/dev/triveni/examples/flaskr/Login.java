package dev.triveni.examples.flaskr;

import dev.triveni.web.App;
import dev.triveni.web.Authentication;
import dev.triveni.web.Filter;
import dev.triveni.web.Request;
import dev.triveni.web.Requires;
import dev.triveni.web.Session;
import dev.triveni.web.SessionKey;

/// Who is logged in.
final class Login {
  private static final SessionKey<Long> USER = SessionKey.of("user", Long.class);

  private Login() {}

  // @start region=login
  /// Finds the user that the session remembers.
  static Filter filter() {
    return Authentication.by(request ->
        request.session().find(USER).flatMap(App.current().resource(Storage.class)::findUser));
  }

  /// Sends those who are not logged in to the page where they can.
  static Filter required() {
    return Requires.login().orRedirect("/auth/login");
  }

  // @end

  /// The user, where {@link #required} has let the request in.
  static User user(Request request) {
    return request.principal(User.class).orElseThrow();
  }

  static void begin(Session session, User user) {
    session.clear();
    session.renew().put(USER, user.number());
  }
}
