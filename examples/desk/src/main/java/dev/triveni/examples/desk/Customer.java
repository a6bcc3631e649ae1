package dev.triveni.examples.desk;

import dev.triveni.data.CreatedAt;
import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who writes tickets.
///
/// @param id its number
/// @param email the address
/// @param since when the first ticket came
@Entity
record Customer(
    @Id @Nullable Long id,
    @Unique @Email @Size(max = 320) String email,
    @CreatedAt Instant since) {}
