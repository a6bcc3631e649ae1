package dev.triveni.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Lets only those in who are known, or who have permission: others get 401 if nobody knows them,
/// else 403. Immutable.
///
/// ```java
/// app.add(Route.post("/articles", articles::create).filter(Requires.permission(PUBLISH)));
/// group.filter(Requires.login().orRedirect("/login"));
/// ```
public final class Requires implements Filter {
  private final List<Permission> permissions;
  private final Optional<String> loginPath;
  private final Optional<String> challenge;

  private Requires(
      List<Permission> permissions, Optional<String> loginPath, Optional<String> challenge) {
    this.permissions = permissions;
    this.loginPath = loginPath;
    this.challenge = challenge;
  }

  /// Lets everybody in who is known.
  public static Requires login() {
    return permission();
  }

  /// Lets those in who have all of these permissions.
  public static Requires permission(Permission... permissions) {
    return new Requires(List.of(permissions), Optional.empty(), Optional.empty());
  }

  /// Sends those whom nobody knows to this path, for pages. The parameter `next` tells it where
  /// they wanted to go: a path of this application.
  public Requires orRedirect(String path) {
    return new Requires(permissions, Optional.of(path), challenge);
  }

  /// Tells those whom nobody knows how to say who they are: the `WWW-Authenticate` of the 401.
  public Requires challenge(String text) {
    return new Requires(permissions, loginPath, Optional.of(text));
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Optional<Principal> principal = request.principal();
    if (principal.isEmpty()) {
      return unknown(request);
    }
    for (Permission permission : permissions) {
      if (!principal.get().may(permission)) {
        throw HttpException.forbidden("You have no permission to do this: " + permission + ".");
      }
    }
    return next.handle(request);
  }

  private Response unknown(Request request) {
    if (loginPath.isPresent()) {
      String wanted = request.method().equals("GET") ? "?next=" + wanted(request) : "";
      return Response.redirect(request.mountPath() + loginPath.get() + wanted);
    }
    HttpException refusal = HttpException.of(401, "Say who you are to do this.");
    throw challenge.map(text -> refusal.header("WWW-Authenticate", text)).orElse(refusal);
  }

  private static String wanted(Request request) {
    String query = request.head().query();
    String target = request.fullPath() + (query.isEmpty() ? "" : "?" + query);
    return URLEncoder.encode(target, StandardCharsets.UTF_8);
  }
}
