package dev.triveni.examples.tutorial.body_nested_models;

import dev.triveni.api.Body;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import java.util.Map;

@Routes
final class Tutorial009 {

  @Post("/index-weights/")
  Object createIndexWeights(@Body Map<Integer, Double> weights) {
    return weights;
  }
}
