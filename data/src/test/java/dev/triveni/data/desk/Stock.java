package dev.triveni.data.desk;

import dev.triveni.data.Entity;
import dev.triveni.data.Id;
import dev.triveni.data.Unique;
import dev.triveni.data.UpdatedAt;
import dev.triveni.data.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is there, and how much of it.
@Entity
public record Stock(
    @Id @Nullable Long id,
    @Unique String item,
    int amount,
    @Version int version,
    @UpdatedAt Instant updatedAt) {

  /// Another amount.
  public Stock with(int other) {
    return new Stock(id, item, other, version, updatedAt);
  }
}
