package dev.triveni.data.migrations.after;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import dev.triveni.data.Unique;
import org.jspecify.annotations.Nullable;

/// What is stuck on a book.
@Entity
public record Label(@Id @Nullable Long id, @Unique String name, Many<Book> books) {}
