package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.schema.Required;
import java.util.List;
import java.util.Optional;

@Routes
final class Tutorial001 {
  private static final List<Item> ITEMS =
      List.of(
          new Item("Plumbus", Optional.of("A multi-purpose household device.")),
          new Item("Portal Gun", Optional.of("A portal opening device.")),
          new Item("Meeseeks Box", Optional.of("A box that summons a Meeseeks.")));

  record Item(String name, @Required Optional<String> description) {}

  @Get("/items/stream")
  Events<Item> sseItems() {
    return events -> {
      for (Item item : ITEMS) {
        events.send(item);
      }
    };
  }

  @Get("/items/stream-no-annotation")
  Events<Object> sseItemsNoAnnotation() {
    return events -> {
      for (Item item : ITEMS) {
        events.send(item);
      }
    };
  }

  @Get("/items/stream-no-async")
  Events<Item> sseItemsNoAsync() {
    return events -> {
      for (Item item : ITEMS) {
        events.send(item);
      }
    };
  }

  @Get("/items/stream-no-async-no-annotation")
  Events<Object> sseItemsNoAsyncNoAnnotation() {
    return events -> {
      for (Item item : ITEMS) {
        events.send(item);
      }
    };
  }
}
