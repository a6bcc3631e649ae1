package dev.triveni.data.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Many;
import dev.triveni.data.Unique;
import org.jspecify.annotations.Nullable;

/// What it is about.
@Entity
public record Tag(@Id @Nullable Long id, @Unique String name, Many<Article> articles) {}
