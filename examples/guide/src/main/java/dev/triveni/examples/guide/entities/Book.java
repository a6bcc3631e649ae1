package dev.triveni.examples.guide.entities;

import dev.triveni.data.CreatedAt;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// @start region=book
/// What is read.
@Entity
public record Book(
    @Id @Nullable Long id,
    @NotBlank @Size(max = 200) String title,
    int stars,
    Ref<Writer> writer,
    @CreatedAt Instant added) {}
// @end
