package dev.triveni.data.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Inverse;
import dev.triveni.data.Many;
import dev.triveni.data.Unique;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who writes.
@Entity
public record Author(
    @Id @Nullable Long id,
    @Size(max = 100) String name,
    @Unique @Nullable String email,
    @Inverse("author") Many<Article> articles) {}
