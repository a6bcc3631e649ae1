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

  /// A column that must hold something.
  public static ColumnState of(String name, ColumnType type) {
    return new ColumnState(name, type, false, false, "", "", List.of(), "");
  }

  /// Whether the database computes it.
  public boolean isGenerated() {
    return !generatedSql.isEmpty();
  }

  /// Whether it needs a value in each row that nobody gives it: not the database either.
  public boolean needsValue() {
    return !nullable && !identity && defaultSql.isEmpty() && !isGenerated();
  }

  /// The same under another name.
  public ColumnState named(String other) {
    return new ColumnState(
        other, type, nullable, identity, defaultSql, generatedSql, allowed, comment);
  }

  /// The same with another type.
  public ColumnState typed(ColumnType other) {
    return new ColumnState(
        name, other, nullable, identity, defaultSql, generatedSql, allowed, comment);
  }

  /// The same, which may hold nothing or may not.
  public ColumnState nullable(boolean other) {
    return new ColumnState(name, type, other, identity, defaultSql, generatedSql, allowed, comment);
  }

  /// The same with another default.
  public ColumnState defaulting(String sql) {
    return new ColumnState(name, type, nullable, identity, sql, generatedSql, allowed, comment);
  }

  /// The same, which holds one of some texts.
  public ColumnState allowing(List<String> texts) {
    return new ColumnState(
        name, type, nullable, identity, defaultSql, generatedSql, texts, comment);
  }

  /// The same with another comment.
  public ColumnState commented(String text) {
    return new ColumnState(name, type, nullable, identity, defaultSql, generatedSql, allowed, text);
  }
}
