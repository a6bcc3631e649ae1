package dev.triveni.data.web.after;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is read, under another name and with stars.
@Entity
public record Book(
    @Id @Nullable Long id, @Size(max = 200) String heading, int stars, Ref<Writer> writer) {}
