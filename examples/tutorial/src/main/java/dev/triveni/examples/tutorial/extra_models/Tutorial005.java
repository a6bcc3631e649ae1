package dev.triveni.examples.tutorial.extra_models;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial005 {

  @Get("/keyword-weights/")
  Map<String, Double> readKeywordWeights() {
    return Map.of("foo", 2.3, "bar", 3.4);
  }
}
