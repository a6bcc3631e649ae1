package dev.triveni.examples.desk;

import dev.triveni.data.CreatedAt;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Index;
import dev.triveni.data.Ref;
import dev.triveni.data.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket in a queue.
///
/// @param id its number
/// @param subject the line above it
/// @param text all of it
/// @param customer who has written it, if that is known
/// @param queue the queue it waits in
/// @param confidence how likely the model found the queue
/// @param language the ISO 639-1 code of its language; `und` if it cannot be told
/// @param solved whether somebody has solved it
/// @param writtenAt when it came
@Entity("ticket")
@Index({"queue", "solved"})
record KeptTicket(
    @Id @Nullable Long id,
    @Size(max = 200) String subject,
    @Text String text,
    @Nullable Ref<Customer> customer,
    Ref<Team> queue,
    double confidence,
    @Size(max = 10) String language,
    boolean solved,
    @CreatedAt Instant writtenAt) {}
