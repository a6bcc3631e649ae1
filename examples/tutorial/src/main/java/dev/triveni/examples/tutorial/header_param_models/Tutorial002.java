package dev.triveni.examples.tutorial.header_param_models;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;

@Routes
final class Tutorial002 {

  @Get("/items/")
  Object readItems(@Header(exact = true) CommonHeaders headers) {
    return headers;
  }
}
