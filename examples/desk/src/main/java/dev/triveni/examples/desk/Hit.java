package dev.triveni.examples.desk;

/// An article that was found.
///
/// @param id its name in URLs
/// @param section the part of the help centre that it stands in
/// @param title its headline
/// @param passage the paragraph that fits best
/// @param score how well it fits: the cosine of the embeddings, at most 1
record Hit(String id, String section, String title, String passage, double score) {}
