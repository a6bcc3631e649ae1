package dev.triveni.examples.tutorial.header_param_models;

import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;

@Routes
final class Tutorial003 {

  @Get("/items/")
  Object readItems(@Header(hyphens = false) CommonHeaders headers) {
    return headers;
  }
}
