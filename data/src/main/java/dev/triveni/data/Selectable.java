package dev.triveni.data;

/// What a query can give of each row: a value, or the entity of a table. Immutable.
public sealed interface Selectable<T> permits Expression, Table {}
