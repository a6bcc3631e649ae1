package dev.triveni.ai;

/// A text of which the label is known. Immutable.
///
/// @param id what the example is known by; unique in a classifier
/// @param label what texts like this one are to be called
/// @param text the text
public record Example(String id, String label, String text) {}
