package dev.triveni.api.internal.openapi;

/// What the document says of the API as a whole. Immutable.
///
/// @param title its title
/// @param version the version of the API
/// @param description what it is for, as Markdown; may be empty
/// @param server where its paths begin, relative to the document
public record About(String title, String version, String description, String server) {}
