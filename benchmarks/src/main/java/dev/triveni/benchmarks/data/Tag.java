package dev.triveni.benchmarks.data;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What it is about.
@Entity
public record Tag(@Id @Nullable Long id, @Size(max = 50) String name) {}
