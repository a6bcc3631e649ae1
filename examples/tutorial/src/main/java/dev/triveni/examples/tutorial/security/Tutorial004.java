package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Get;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.OAuth2PasswordForm;
import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial004 {
  private static final Accounts ACCOUNTS = Accounts.of(Accounts.JOHN);

  // made by: openssl rand -hex 32
  private final Tokens tokens =
      new Tokens("09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7");

  @Provides
  User currentUser(@OAuth2Password(tokenUrl = "token") String token) {
    return tokens
        .read(token)
        .flatMap(claims -> ACCOUNTS.find(claims.sub()))
        .orElseThrow(() -> unauthorized("Could not validate credentials"));
  }

  @Provides
  @Active
  User activeUser(User currentUser) {
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
            .orElseThrow(() -> unauthorized("Incorrect username or password"));
    return new Token(tokens.create(user.username(), ""), "bearer");
  }

  @Get("/users/me/")
  User readUsersMe(@Active User currentUser) {
    return currentUser;
  }

  @Get("/users/me/items/")
  Object readOwnItems(@Active User currentUser) {
    return List.of(Map.of("item_id", "Foo", "owner", currentUser.username()));
  }

  private static HttpException unauthorized(String detail) {
    return HttpException.of(401, detail).header("WWW-Authenticate", "Bearer");
  }
}
