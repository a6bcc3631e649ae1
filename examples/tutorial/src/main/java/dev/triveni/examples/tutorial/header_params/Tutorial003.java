package dev.triveni.examples.tutorial.header_params;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;
import dev.triveni.schema.Name;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial003 {

  record Seen(@Name("X-Token values") Optional<List<String>> tokens) {}

  @Get("/items/")
  Object readItems(@Header Optional<List<String>> xToken) {
    return new Seen(xToken);
  }
}
