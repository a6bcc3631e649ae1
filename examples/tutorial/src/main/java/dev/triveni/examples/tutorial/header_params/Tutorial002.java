package dev.triveni.examples.tutorial.header_params;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial002 {

  record Seen(Optional<String> strangeHeader) {}

  @Get("/items/")
  Object readItems(@Header("strange_header") Optional<String> strangeHeader) {
    return new Seen(strangeHeader);
  }
}
