package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.function.Consumer;

@Routes
record Tutorial007(Consumer<String> closed) {

  @Provides
  Session session() {
    return new Session("db", closed);
  }

  @Get("/")
  Object getEndpoint(Session db) {
    return Map.of("c", db.name());
  }
}
