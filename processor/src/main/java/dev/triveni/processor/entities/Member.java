package dev.triveni.processor.entities;

import java.util.List;

/// One component of an entity, as it is kept. Immutable.
sealed interface Member {

  /// The name of the component.
  String name();

  /// A column.
  ///
  /// @param column its name
  /// @param type how it is kept
  /// @param role the constant of `Field.Role`
  /// @param nullable whether it may hold nothing
  /// @param options the calls that say more of the field
  record Value(
      String name,
      String column,
      KnownType type,
      String role,
      boolean nullable,
      List<String> options)
      implements Member {}

  /// A reference to another entity.
  record One(
      String name,
      String column,
      Target target,
      boolean nullable,
      String onDelete,
      List<String> options)
      implements Member {}

  /// The other side of a reference, or a table of pairs.
  ///
  /// @param relation the expression of its `Relation`
  record Several(String name, Target target, String relation) implements Member {}

  /// Another entity, as generated code names it.
  ///
  /// @param type the record
  /// @param table its table class
  /// @param constant its table object
  /// @param id how its id is kept
  record Target(String type, String table, String constant, KnownType id) {}
}
