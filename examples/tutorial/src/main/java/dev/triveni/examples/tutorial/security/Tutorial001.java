package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Get;
import dev.triveni.api.OAuth2Password;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial001 {

  @Get("/items/")
  Object readItems(@OAuth2Password(tokenUrl = "token") String token) {
    return Map.of("token", token);
  }
}
