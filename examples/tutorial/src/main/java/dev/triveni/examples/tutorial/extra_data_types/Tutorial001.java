package dev.triveni.examples.tutorial.extra_data_types;

import dev.triveni.api.Body;
import dev.triveni.api.Put;
import dev.triveni.api.Routes;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Routes
final class Tutorial001 {

  @Put("/items/{item_id}")
  Object readItems(
      UUID itemId,
      @Body OffsetDateTime startDatetime,
      @Body OffsetDateTime endDatetime,
      @Body Duration processAfter,
      @Body Optional<LocalTime> repeatAt) {
    OffsetDateTime startProcess = startDatetime.plus(processAfter);
    Duration duration = Duration.between(startProcess, endDatetime);
    return Map.of(
        "item_id", itemId,
        "start_datetime", Python.text(startDatetime),
        "end_datetime", Python.text(endDatetime),
        "process_after", Python.seconds(processAfter),
        "repeat_at", repeatAt.map(Python::text),
        "start_process", Python.text(startProcess),
        "duration", Python.seconds(duration));
  }
}
