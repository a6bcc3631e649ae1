package dev.triveni.examples.polls;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people are asked.
///
/// @param id its number
/// @param text the question
/// @param published when it is asked from
/// @param choices what may be answered
@Entity
public record Question(
    @Id @Nullable Long id,
    @NotBlank @Size(max = 200) String text,
    Instant published,
    Many<Choice> choices) {

  /// Whether it was published within a day before a moment.
  boolean wasPublishedRecently(Instant now) {
    return published.isAfter(now.minus(Duration.ofDays(1))) && !published.isAfter(now);
  }
}
