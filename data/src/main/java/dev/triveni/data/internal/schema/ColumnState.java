package dev.triveni.data.internal.schema;

import dev.triveni.data.spi.ColumnType;
import java.util.List;

/// A column as it is or shall be in the database. Immutable.
///
/// @param name its name
/// @param type what it holds
/// @param nullable whether it may hold nothing
/// @param identity whether the database numbers it
/// @param defaultSql what the database puts in where nothing is said; empty if nothing
/// @param generatedSql what the database computes; empty if nothing
/// @param allowed the texts that it may hold; any if there are none
/// @param comment what the database keeps as its comment
public record ColumnState(
    String name,
    ColumnType type,
    boolean nullable,
    boolean identity,
    String defaultSql,
    String generatedSql,
    List<String> allowed,
    String comment) {

  /// Copies the list.
  public ColumnState {
    allowed = List.copyOf(allowed);
  }
}
