package dev.triveni.data.migrations.before;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import org.jspecify.annotations.Nullable;

/// Who writes.
@Entity
public record Writer(@Id @Nullable Long id, String name) {}
