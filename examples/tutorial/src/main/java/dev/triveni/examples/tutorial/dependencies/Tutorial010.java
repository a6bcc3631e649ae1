package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Get;
import dev.triveni.api.Lender;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.function.Consumer;

@Routes
record Tutorial010(Consumer<String> closed) {

  @Provides
  void session(Lender<Session> lender) throws Exception {
    try (Session db = new Session("db", closed)) {
      lender.lend(db);
    }
  }

  @Get("/")
  Object getEndpoint(Session db) {
    return Map.of("c", db.name());
  }
}
