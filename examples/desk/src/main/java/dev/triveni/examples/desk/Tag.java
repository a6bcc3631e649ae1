package dev.triveni.examples.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What articles are about.
///
/// @param id its number
/// @param name what it is called
@Entity
record Tag(@Id @Nullable Long id, @Unique @NotBlank @Size(max = 40) String name) {}
