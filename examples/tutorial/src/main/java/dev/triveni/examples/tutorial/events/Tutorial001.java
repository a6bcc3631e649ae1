package dev.triveni.examples.tutorial.events;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import dev.triveni.web.HttpException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Routes
final class Tutorial001 {
  private final Map<String, Object> items = new ConcurrentHashMap<>();

  static App app() {
    Tutorial001 routes = new Tutorial001();
    return Chapter.app(api -> api.routes(routes)).onStart(routes::startUp);
  }

  private void startUp() {
    items.put("foo", Map.of("name", "Fighters"));
    items.put("bar", Map.of("name", "Tenders"));
  }

  @Get("/items/{item_id}")
  Object readItems(String itemId) {
    return Optional.ofNullable(items.get(itemId))
        .orElseThrow(() -> HttpException.notFound("Item not found"));
  }
}
