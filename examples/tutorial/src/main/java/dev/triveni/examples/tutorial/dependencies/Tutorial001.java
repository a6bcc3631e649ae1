package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import java.util.Optional;

@Routes
final class Tutorial001 {

  // @start region=endpoints
  @Provides
  record CommonParameters(Optional<String> q, @Default("0") int skip, @Default("100") int limit) {}

  @Get("/items/")
  Object readItems(CommonParameters commons) {
    return commons;
  }

  @Get("/users/")
  Object readUsers(CommonParameters commons) {
    return commons;
  }
  // @end
}
