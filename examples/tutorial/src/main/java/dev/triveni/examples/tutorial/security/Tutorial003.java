package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Get;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.OAuth2PasswordForm;
import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial003 {

  record StoredUser(
      String username, String email, String fullName, boolean disabled, String hashedPassword) {}

  private static final Map<String, StoredUser> USERS =
      Map.of(
          "johndoe",
          new StoredUser("johndoe", "johndoe@example.com", "John Doe", false, "fakehashedsecret"),
          "alice",
          new StoredUser(
              "alice", "alice@example.com", "Alice Wonderson", true, "fakehashedsecret2"));

  @Provides
  StoredUser currentUser(@OAuth2Password(tokenUrl = "token") String token) {
    if (!USERS.containsKey(token)) {
      throw HttpException.of(401, "Invalid authentication credentials")
          .header("WWW-Authenticate", "Bearer");
    }
    return USERS.get(token);
  }

  @Provides
  @Active
  StoredUser activeUser(StoredUser currentUser) {
    if (currentUser.disabled()) {
      throw HttpException.badRequest("Inactive user");
    }
    return currentUser;
  }

  @Post("/token")
  Object login(OAuth2PasswordForm form) {
    StoredUser user =
        Optional.ofNullable(USERS.get(form.username()))
            .filter(known -> known.hashedPassword().equals("fakehashed" + form.password()))
            .orElseThrow(() -> HttpException.badRequest("Incorrect username or password"));
    return new Token(user.username(), "bearer");
  }

  @Get("/users/me")
  Object readUsersMe(@Active StoredUser currentUser) {
    return currentUser;
  }
}
