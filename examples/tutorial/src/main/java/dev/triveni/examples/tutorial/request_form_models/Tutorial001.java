package dev.triveni.examples.tutorial.request_form_models;

import dev.triveni.api.Form;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Post("/login/")
  Object login(@Form FormData data) {
    return data;
  }
}
