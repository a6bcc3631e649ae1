package dev.triveni.html;

/// A link to something that can be done, on the page of a view. Immutable.
///
/// @param label what people read
/// @param url where it leads
public record Action(String label, String url) {}
