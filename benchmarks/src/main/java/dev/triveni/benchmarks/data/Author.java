package dev.triveni.benchmarks.data;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Who writes.
@Entity
public record Author(@Id @Nullable Long id, @Size(max = 100) String name) {}
