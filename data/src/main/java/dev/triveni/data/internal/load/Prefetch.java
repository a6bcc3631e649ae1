package dev.triveni.data.internal.load;

import dev.triveni.data.internal.ast.Select;

/// How the rows at the other end of a relation are fetched. Immutable.
///
/// @param select which of them, and in which order
/// @param fetches what of theirs is fetched along
public record Prefetch(Select select, FetchTree fetches) {}
