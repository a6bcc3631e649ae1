package dev.triveni.examples.tutorial.header_param_models;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Get("/items/")
  Object readItems(@Header CommonHeaders headers) {
    return headers;
  }
}
