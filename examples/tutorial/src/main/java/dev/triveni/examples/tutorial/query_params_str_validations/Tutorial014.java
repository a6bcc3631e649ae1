package dev.triveni.examples.tutorial.query_params_str_validations;

import static java.util.function.Predicate.not;

import dev.triveni.api.Get;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.Optional;

@Routes
final class Tutorial014 {

  @Get("/items/")
  Object readItems(@Query(hidden = true) Optional<String> hiddenQuery) {
    return Map.of("hidden_query", hiddenQuery.filter(not(String::isEmpty)).orElse("Not found"));
  }
}
