package dev.triveni.schema;

/// What a value looks like in JSON.
public enum Kind {
  /// A string, a number or a boolean: what a path, a query, a header or a cookie can hold.
  SCALAR,

  /// A record: members with names that are known.
  OBJECT,

  /// A collection or an array.
  LIST,

  /// A map: members with names that are not known.
  MAP,

  /// A sealed interface: one of several records, told apart by a member.
  UNION,

  /// Any JSON value.
  ANY
}
