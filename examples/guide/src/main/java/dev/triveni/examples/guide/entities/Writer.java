package dev.triveni.examples.guide.entities;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

// @start region=writer
/// Who writes.
@Entity
public record Writer(@Id @Nullable Long id, @Unique @Size(max = 100) String name) {}
// @end
