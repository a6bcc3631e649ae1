package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Header;
import dev.triveni.api.Routes;
import java.util.Optional;

@Routes
final class Tutorial004 {

  @Get("/items/stream")
  Events<Object> streamItems(@Header Optional<Integer> lastEventId) {
    int last = lastEventId.orElse(-1);
    return events -> {
      for (int i = 0; i < Item.ITEMS.size(); i++) {
        if (i > last) {
          String id = String.valueOf(i);
          events.send(Item.ITEMS.get(i), event -> event.withId(id));
        }
      }
    };
  }
}
