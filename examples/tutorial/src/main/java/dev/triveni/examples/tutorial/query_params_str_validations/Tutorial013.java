package dev.triveni.examples.tutorial.query_params_str_validations;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.List;
import java.util.Map;

@Routes
final class Tutorial013 {

  @Get("/items/")
  Object readItems(@Default("[]") List<Object> q) {
    return Map.of("q", q);
  }
}
