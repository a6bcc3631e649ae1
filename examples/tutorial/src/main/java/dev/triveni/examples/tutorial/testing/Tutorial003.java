package dev.triveni.examples.tutorial.testing;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.tutorial.Chapter;
import dev.triveni.web.App;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

@Routes
final class Tutorial003 {

  record Item(String name) {}

  final Map<String, Item> items = new ConcurrentHashMap<>();

  static App app() {
    return new Tutorial003().create();
  }

  App create() {
    return Chapter.app(api -> api.routes(this)).onStart(this::open).onStop(items::clear);
  }

  private void open() {
    items.put("foo", new Item("Fighters"));
    items.put("bar", new Item("Tenders"));
  }

  @Get("/items/{item_id}")
  Object readItems(String itemId) {
    return Objects.requireNonNull(items.get(itemId));
  }
}
