package dev.triveni.examples.tutorial.cookie_param_models;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Get("/items/")
  Object readItems(@Cookie Cookies cookies) {
    return cookies;
  }
}
