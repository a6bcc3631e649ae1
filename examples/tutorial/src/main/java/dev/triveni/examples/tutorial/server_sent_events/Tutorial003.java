package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.api.Events;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.Event;
import java.util.List;

@Routes
final class Tutorial003 {

  @Get("/logs/stream")
  Events<Object> streamLogs() {
    List<String> logs =
        List.of(
            "2025-01-01 INFO  Application started",
            "2025-01-01 DEBUG Connected to database",
            "2025-01-01 WARN  High memory usage detected");
    return events -> {
      for (String line : logs) {
        events.sendAsIs(Event.of(line));
      }
    };
  }
}
