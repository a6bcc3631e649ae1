package dev.triveni.benchmarks.data;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import dev.triveni.data.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is written.
@Entity
public record Article(
    @Id @Nullable Long id,
    @Size(max = 200) String title,
    @Text String body,
    int views,
    Instant writtenAt,
    Ref<Author> author,
    Many<Tag> tags) {}
