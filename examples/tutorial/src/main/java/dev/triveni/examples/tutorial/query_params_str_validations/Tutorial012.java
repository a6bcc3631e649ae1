package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial012 {

  @Get("/items/")
  Object readItems(@Default("[\"foo\", \"bar\"]") List<String> q) {
    return Map.of("q", q);
  }
}
