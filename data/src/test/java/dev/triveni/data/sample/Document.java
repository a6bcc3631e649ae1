package dev.triveni.data.sample;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Json;
import org.jspecify.annotations.Nullable;

/// Any JSON.
@Entity
public record Document(@Id @Nullable Long id, @Json @Nullable Object content) {}
