package dev.triveni.examples.tutorial.query_param_models;

import dev.triveni.api.Get;
import dev.triveni.api.Query;
import dev.triveni.api.Routes;

@Routes
final class Tutorial001 {

  @Get("/items/")
  Object readItems(@Query FilterParams filterQuery) {
    return filterQuery;
  }
}
