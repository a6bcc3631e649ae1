package dev.triveni.data.internal.steps;

import java.util.List;

/// The statements of a step for one database. Immutable.
///
/// @param statements the statements in order
/// @param alone whether they must not run in a transaction
public record Script(List<String> statements, boolean alone) {

  /// Copies the list.
  public Script {
    statements = List.copyOf(statements);
  }

  /// Statements that may run in a transaction.
  public static Script of(String... statements) {
    return new Script(List.of(statements), false);
  }

  /// Statements that may run in a transaction.
  public static Script of(List<String> statements) {
    return new Script(statements, false);
  }
}
