package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial011 {

  record Found(Optional<List<String>> q) {}

  @Get("/items/")
  Object readItems(Optional<List<String>> q) {
    return new Found(q);
  }
}
