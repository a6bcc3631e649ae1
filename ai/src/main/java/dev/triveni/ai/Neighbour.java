package dev.triveni.ai;

/// An example that a text is like. Immutable.
///
/// @param example the example
/// @param similarity the cosine of the two embeddings, at most 1
public record Neighbour(Example example, double similarity) {}
