package dev.triveni.examples.desk;

import dev.triveni.ai.Example;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A ticket of which somebody has told the queue.
///
/// @param id what the example is known by
/// @param queue where tickets like this one go
/// @param subject the line above it
/// @param text all of it
record LabelledTicket(
    String id,
    Queue queue,
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 5_000) String text) {

  /// This ticket as the classifier takes it.
  Example toExample() {
    return new Example(id, queue.label(), subject + "\n" + text);
  }
}
