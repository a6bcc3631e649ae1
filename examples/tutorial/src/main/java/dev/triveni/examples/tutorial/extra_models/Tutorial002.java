package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import jakarta.validation.constraints.Email;
import java.util.Optional;

@Routes
final class Tutorial002 {

  record UserBase(String username, @Email String email, Optional<String> fullName) {}

  record UserIn(String username, @Email String email, Optional<String> fullName, String password) {

    UserBase base() {
      return new UserBase(username, email, fullName);
    }
  }

  record UserOut(String username, @Email String email, Optional<String> fullName) {}

  record UserInDb(UserBase base, String hashedPassword) {

    UserOut out() {
      return new UserOut(base.username(), base.email(), base.fullName());
    }
  }

  private static String fakePasswordHasher(String rawPassword) {
    return "supersecret" + rawPassword;
  }

  private static UserInDb fakeSaveUser(UserIn user) {
    return new UserInDb(user.base(), fakePasswordHasher(user.password()));
  }

  @Post("/user/")
  UserOut createUser(UserIn userIn) {
    return fakeSaveUser(userIn).out();
  }
}
