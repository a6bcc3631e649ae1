package dev.triveni.examples.tutorial.dependencies;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial005 {

  @Provides
  record FromQuery(Optional<String> q) {}

  @Provides
  record FromQueryOrCookie(FromQuery query, @Cookie Optional<String> lastQuery) {

    Optional<String> text() {
      return query.q().filter(q -> !q.isEmpty()).or(() -> lastQuery);
    }
  }

  record Found(Optional<String> qOrCookie) {}

  @Get("/items/")
  Object readQuery(FromQueryOrCookie queryOrDefault) {
    return new Found(queryOrDefault.text());
  }
}
