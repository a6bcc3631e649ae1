package dev.triveni.examples.tutorial.response_change_status_code;

import dev.triveni.api.Put;
import dev.triveni.api.ResponseChanges;
import dev.triveni.api.Routes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@Routes
final class Tutorial001 {
  private final Map<String, String> tasks =
      new ConcurrentHashMap<>(Map.of("foo", "Listen to the Bar Fighters"));

  @Put(value = "/get-or-create-task/{task_id}", status = 200)
  Object getOrCreateTask(String taskId, ResponseChanges response) {
    return tasks.computeIfAbsent(
        taskId,
        _ -> {
          response.status(201);
          return "This didn't exist before";
        });
  }
}
