package dev.triveni.examples.tutorial.additional_status_codes;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import dev.triveni.web.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@Routes
final class Tutorial001 {
  private final Map<String, Item> items =
      new ConcurrentHashMap<>(
          Map.of(
              "foo", new Item(Optional.of("Fighters"), Optional.of(6)),
              "bar", new Item(Optional.of("Tenders"), Optional.of(3))));

  record Item(Optional<String> name, Optional<Integer> size) {}

  @Put("/items/{item_id}")
  Object upsertItem(String itemId, @Body Optional<String> name, @Body Optional<Integer> size) {
    Item item = new Item(name, size);
    return items.put(itemId, item) != null ? item : Response.json(item).withStatus(201);
  }
}
