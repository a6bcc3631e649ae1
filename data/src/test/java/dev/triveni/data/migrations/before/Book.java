package dev.triveni.data.migrations.before;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A book, as it was.
@Entity
public record Book(
    @Id @Nullable Long id,
    @Size(max = 100) String title,
    Genre genre,
    @Nullable String note,
    int pages,
    Ref<Writer> writer) {}
