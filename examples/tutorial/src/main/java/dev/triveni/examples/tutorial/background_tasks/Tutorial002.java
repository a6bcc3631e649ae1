package dev.triveni.examples.tutorial.background_tasks;

import dev.triveni.api.Post;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

@Routes
record Tutorial002(Path log) {

  record Query(Optional<String> q) {}

  private void writeLog(String message) throws IOException {
    Files.writeString(log, message, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Provides
  Query query(Request request, Optional<String> q) {
    q.filter(text -> !text.isEmpty())
        .ifPresent(text -> request.background(() -> writeLog("found query: " + text + "\n")));
    return new Query(q);
  }

  @Post("/send-notification/{email}")
  Object sendNotification(String email, Request request, Query query) {
    request.background(() -> writeLog("message to " + email + "\n"));
    return Map.of("message", "Message sent");
  }
}
