package dev.triveni.examples.desk;

import dev.triveni.ai.Example;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A ticket of which somebody has told the queue.
///
/// @param id what the example is known by
/// @param queue where tickets like this one go
/// @param subject the line above it
/// @param text all of it
@Entity
record LabelledTicket(
    @Id @Size(max = 50) String id,
    Queue queue,
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 5_000) @Text String text) {

  /// This ticket as the classifier takes it.
  Example toExample() {
    return new Example(id, queue.label(), subject + "\n" + text);
  }
}
