package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Get;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial002 {

  @Provides
  User currentUser(@OAuth2Password(tokenUrl = "token") String token) {
    return new User(
        token + "fakedecoded",
        Optional.of("john@example.com"),
        Optional.of("John Doe"),
        Optional.empty());
  }

  @Get("/users/me")
  Object readUsersMe(User currentUser) {
    return currentUser;
  }
}
