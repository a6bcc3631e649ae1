package dev.triveni.examples.tutorial.security;

import dev.triveni.api.BasicCredentials;
import dev.triveni.api.Get;
import dev.triveni.api.HttpBasic;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial006 {

  @Get("/users/me")
  Object readCurrentUser(@HttpBasic BasicCredentials credentials) {
    return Map.of("username", credentials.username(), "password", credentials.password());
  }
}
