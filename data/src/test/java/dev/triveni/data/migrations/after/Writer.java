package dev.triveni.data.migrations.after;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import org.jspecify.annotations.Nullable;

/// Who writes.
@Entity
public record Writer(@Id @Nullable Long id, @Unique String name) {}
