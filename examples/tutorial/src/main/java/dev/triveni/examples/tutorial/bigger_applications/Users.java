package dev.triveni.examples.tutorial.bigger_applications;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Map;

@Routes(value = "/users", tag = "users")
final class Users {

  @Get("/")
  Object readUsers() {
    return List.of(Map.of("username", "Rick"), Map.of("username", "Morty"));
  }

  @Get("/me")
  Object readUserMe() {
    return Map.of("username", "fakecurrentuser");
  }

  @Get("/{username}")
  Object readUser(String username) {
    return Map.of("username", username);
  }
}
