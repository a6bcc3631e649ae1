package dev.triveni.data;

/// By what rows can be ordered: a value, or one with a direction. Immutable.
public sealed interface Sortable permits Expression, Ordering {}
