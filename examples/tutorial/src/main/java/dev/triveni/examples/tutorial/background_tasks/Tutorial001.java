package dev.triveni.examples.tutorial.background_tasks;

import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.web.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@Routes
record Tutorial001(Path log) {

  private void writeNotification(String email, String message) throws IOException {
    Files.writeString(log, "notification for " + email + ": " + message);
  }

  @Post("/send-notification/{email}")
  Object sendNotification(String email, Request request) {
    request.background(() -> writeNotification(email, "some notification"));
    return Map.of("message", "Notification sent in the background");
  }
}
