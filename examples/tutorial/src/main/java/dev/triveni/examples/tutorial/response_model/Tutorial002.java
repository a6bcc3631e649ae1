package dev.triveni.examples.tutorial.response_model;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial002 {

  // Don't do this in production!
  @Post("/user/")
  UserIn createUser(UserIn user) {
    return user;
  }
}
