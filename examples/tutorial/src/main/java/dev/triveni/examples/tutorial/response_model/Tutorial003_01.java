package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import jakarta.validation.constraints.Email;
import java.util.Optional;

@Routes
final class Tutorial003_01 {

  record BaseUser(String username, @Email String email, Optional<String> fullName) {}

  record UserIn(String username, @Email String email, Optional<String> fullName, String password) {}

  @Post("/user/")
  @Sends(as = BaseUser.class)
  UserIn createUser(UserIn user) {
    return user;
  }
}
