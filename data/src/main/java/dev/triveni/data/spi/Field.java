package dev.triveni.data.spi;

/// One column of an entity, or several fields of an embedded record each. Immutable.
///
/// @param component the component of the record, with a point before one of an embedded record
/// @param column the name of the column
/// @param type how its value is kept
/// @param role what the library does with it
/// @param nullable whether it may hold nothing
/// @param unique whether no two rows have the same
/// @param defaultSql what the database puts in where nothing is said; empty if nothing
/// @param generatedSql what the database computes; empty if nothing
/// @param comment what the database keeps as its comment
public record Field(
    String component,
    String column,
    Type<?> type,
    Role role,
    boolean nullable,
    boolean unique,
    String defaultSql,
    String generatedSql,
    String comment) {

  /// What the library does with a column.
  public enum Role {
    /// Reads and writes it.
    PLAIN,
    /// Finds rows by it.
    ID,
    /// Finds rows by it, and has it given when a row is inserted.
    GIVEN_ID,
    /// Counts changes in it.
    VERSION,
    /// Writes the moment of the insertion.
    CREATED_AT,
    /// Writes the moment of each change.
    UPDATED_AT,
    /// Reads it only.
    COMPUTED
  }

  /// A column that must hold something.
  public static Field of(String component, String column, Type<?> type) {
    return new Field(component, column, type, Role.PLAIN, false, false, "", "", "");
  }

  /// This field with another role.
  public Field as(Role other) {
    return new Field(
        component, column, type, other, nullable, unique, defaultSql, generatedSql, comment);
  }

  /// This field, which may hold nothing.
  public Field orNull() {
    return new Field(
        component, column, type, role, true, unique, defaultSql, generatedSql, comment);
  }

  /// This field, of which no two rows have the same.
  public Field distinct() {
    return new Field(
        component, column, type, role, nullable, true, defaultSql, generatedSql, comment);
  }

  /// This field with a default of the database's.
  public Field defaulting(String sql) {
    return new Field(component, column, type, role, nullable, unique, sql, generatedSql, comment);
  }

  /// This field, which the database computes.
  public Field computed(String sql) {
    return new Field(
        component, column, type, Role.COMPUTED, nullable, unique, defaultSql, sql, comment);
  }

  /// This field with a comment that the database keeps.
  public Field commented(String text) {
    return new Field(
        component, column, type, role, nullable, unique, defaultSql, generatedSql, text);
  }

  /// Whether rows are found by it.
  public boolean isId() {
    return role == Role.ID || role == Role.GIVEN_ID;
  }
}
