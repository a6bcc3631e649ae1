package dev.triveni.examples.desk;

/// An article of the help centre.
///
/// @param id its name in URLs
/// @param section the part of the help centre that it stands in
/// @param title its headline
/// @param body its text, paragraphs parted by an empty line
record Article(String id, String section, String title, String body) {}
