package dev.triveni.examples.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Who works on a queue.
///
/// @param queue the queue
/// @param name what they are called
@Entity("queue")
record Team(@Id Queue queue, @NotBlank @Size(max = 100) String name) {}
