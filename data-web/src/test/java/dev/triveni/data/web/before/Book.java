package dev.triveni.data.web.before;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Ref;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is read.
@Entity
public record Book(@Id @Nullable Long id, @Size(max = 200) String title, Ref<Writer> writer) {}
