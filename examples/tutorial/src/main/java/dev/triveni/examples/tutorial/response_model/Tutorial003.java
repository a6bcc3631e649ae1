package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.api.Sends;

@Routes
final class Tutorial003 {

  @Post("/user/")
  @Sends(as = UserOut.class)
  Object createUser(UserIn user) {
    return user;
  }
}
