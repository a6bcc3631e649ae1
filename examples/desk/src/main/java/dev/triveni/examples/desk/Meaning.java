package dev.triveni.examples.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import jakarta.validation.constraints.Size;

/// What a model makes of a text.
///
/// @param id the digest of the model's name and of the text
/// @param vector the numbers of the embedding
@Entity
record Meaning(@Id @Size(max = 64) String id, byte[] vector) {}
