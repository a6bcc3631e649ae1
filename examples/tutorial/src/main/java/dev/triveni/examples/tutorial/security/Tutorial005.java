package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Get;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.OAuth2PasswordForm;
import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.api.Scopes;
import dev.triveni.api.SecurityScopes;
import dev.triveni.examples.tutorial.security.Tokens.Claims;
import dev.triveni.web.HttpException;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial005 {
  private static final Accounts ACCOUNTS = Accounts.of(Accounts.JOHN, Accounts.ALICE);

  // made by: openssl rand -hex 32
  private final Tokens tokens =
      new Tokens("09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7");

  @Provides
  User currentUser(
      SecurityScopes needed,
      @OAuth2Password(
              tokenUrl = "token",
              scopes = {"me: Read information about the current user.", "items: Read items."})
          String token) {
    Claims claims =
        tokens
            .read(token)
            .orElseThrow(() -> unauthorized("Could not validate credentials", needed));
    User user =
        ACCOUNTS
            .find(claims.sub())
            .orElseThrow(() -> unauthorized("Could not validate credentials", needed));
    if (!needed.areIn(List.of(claims.scope().split(" ")))) {
      throw unauthorized("Not enough permissions", needed);
    }
    return user;
  }

  @Provides
  @Active
  User activeUser(@Scopes("me") User currentUser) {
    if (currentUser.isDisabled()) {
      throw HttpException.badRequest("Inactive user");
    }
    return currentUser;
  }

  @Post("/token")
  Token loginForAccessToken(OAuth2PasswordForm form) {
    User user =
        ACCOUNTS
            .authenticate(form.username(), form.password())
            .orElseThrow(() -> HttpException.badRequest("Incorrect username or password"));
    String scope = String.join(" ", form.scopes());
    return new Token(tokens.create(user.username(), scope), "bearer");
  }

  @Get("/users/me/")
  User readUsersMe(@Active User currentUser) {
    return currentUser;
  }

  @Get("/users/me/items/")
  Object readOwnItems(@Active @Scopes("items") User currentUser) {
    return List.of(Map.of("item_id", "Foo", "owner", currentUser.username()));
  }

  @Get("/status/")
  Object readSystemStatus(User currentUser) {
    return Map.of("status", "ok");
  }

  private static HttpException unauthorized(String detail, SecurityScopes needed) {
    return HttpException.of(401, detail).header("WWW-Authenticate", needed.challenge());
  }
}
