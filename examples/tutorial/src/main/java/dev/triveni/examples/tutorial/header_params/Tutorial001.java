package dev.triveni.examples.tutorial.header_params;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;
import dev.triveni.schema.Name;
import java.util.Optional;

@Routes
final class Tutorial001 {

  record Seen(@Name("User-Agent") Optional<String> userAgent) {}

  @Get("/items/")
  Object readItems(@Header Optional<String> userAgent) {
    return new Seen(userAgent);
  }
}
