package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;
import jakarta.validation.constraints.Email;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record UserIn(String username, String password, @Email String email, Optional<String> fullName) {}

  record UserOut(String username, @Email String email, Optional<String> fullName) {}

  record UserInDb(
      String username, String hashedPassword, @Email String email, Optional<String> fullName) {}

  private static String fakePasswordHasher(String rawPassword) {
    return "supersecret" + rawPassword;
  }

  private static UserInDb fakeSaveUser(UserIn user) {
    String hashedPassword = fakePasswordHasher(user.password());
    return new UserInDb(user.username(), hashedPassword, user.email(), user.fullName());
  }

  @Post("/user/")
  @Sends(as = UserOut.class)
  UserInDb createUser(UserIn userIn) {
    return fakeSaveUser(userIn);
  }
}
