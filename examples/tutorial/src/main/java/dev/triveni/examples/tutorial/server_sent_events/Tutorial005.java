package dev.triveni.examples.tutorial.server_sent_events;

import dev.triveni.api.Events;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Event;
import java.util.Scanner;

@Routes
final class Tutorial005 {

  record Prompt(String text) {}

  @Post("/chat/stream")
  Events<Object> streamChat(Prompt prompt) {
    return events -> {
      for (String word : new Scanner(prompt.text()).tokens().toList()) {
        events.send("token", word);
      }
      events.sendAsIs(Event.of("[DONE]").named("done"));
    };
  }
}
