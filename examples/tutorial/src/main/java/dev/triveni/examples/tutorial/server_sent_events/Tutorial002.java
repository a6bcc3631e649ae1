package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.time.Duration;

@Routes
final class Tutorial002 {

  @Get("/items/stream")
  Events<Object> streamItems() {
    return events -> {
      events.comment("stream of item updates");
      for (int i = 0; i < Item.ITEMS.size(); i++) {
        String id = String.valueOf(i + 1);
        events.send(
            Item.ITEMS.get(i),
            event -> event.named("item_update").withId(id).withRetry(Duration.ofSeconds(5)));
      }
    };
  }
}
