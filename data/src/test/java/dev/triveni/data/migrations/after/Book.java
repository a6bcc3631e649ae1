package dev.triveni.data.migrations.after;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Index;
import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A book, as it is.
@Entity
@Index("heading")
public record Book(
    @Id @Nullable Long id,
    @Size(max = 200) String heading,
    Genre genre,
    String note,
    int stars,
    Ref<Writer> writer,
    Many<Label> labels) {}
