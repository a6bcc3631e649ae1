package dev.triveni.examples.tutorial.security;

import dev.triveni.api.BasicCredentials;
import dev.triveni.api.Get;
import dev.triveni.api.HttpBasic;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.HttpException;
import java.util.Map;

@Routes
final class Tutorial007 {

  record Username(String text) {}

  @Provides
  Username currentUsername(@HttpBasic BasicCredentials credentials) {
    if (!credentials.matches("stanleyjobson", "swordfish")) {
      throw HttpException.of(401, "Incorrect username or password")
          .header("WWW-Authenticate", "Basic");
    }
    return new Username(credentials.username());
  }

  @Get("/users/me")
  Object readCurrentUser(Username username) {
    return Map.of("username", username.text());
  }
}
