package dev.triveni.examples.tutorial.cookie_param_models;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;

@Routes
final class Tutorial002 {

  @Get("/items/")
  Object readItems(@Cookie(exact = true) Cookies cookies) {
    return cookies;
  }
}
