package dev.triveni.ai;

/// How likely a label is. Immutable.
///
/// @param label the label
/// @param probability from 0 to 1; those of all labels add up to 1
public record Score(String label, double probability) {}
