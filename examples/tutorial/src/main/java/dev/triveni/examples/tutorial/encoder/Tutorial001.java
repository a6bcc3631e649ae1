package dev.triveni.examples.tutorial.encoder;

import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

@Routes
final class Tutorial001 {
  private final Map<String, Object> fakeDb = new ConcurrentHashMap<>();

  record Item(String title, Temporal timestamp, Optional<String> description) {}

  @Put("/items/{id}")
  @Nullable Object updateItem(String id, Item item) {
    fakeDb.put(id, App.current().schemas().toTree(item));
    return null;
  }
}
