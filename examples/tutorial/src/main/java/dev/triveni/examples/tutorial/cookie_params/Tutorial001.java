package dev.triveni.examples.tutorial.cookie_params;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Seen(Optional<String> adsId) {}

  @Get("/items/")
  Object readItems(@Cookie Optional<String> adsId) {
    return new Seen(adsId);
  }
}
