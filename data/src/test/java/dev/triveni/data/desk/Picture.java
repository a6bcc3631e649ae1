package dev.triveni.data.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;

/// What is seen.
@Entity
public record Picture(@Id String name, byte[] pixels) {}
