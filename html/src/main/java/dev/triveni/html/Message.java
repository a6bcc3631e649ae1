package dev.triveni.html;

/// Something a visitor is told once, on the next page that shows messages. Immutable.
///
/// @param category says how it looks: `success`, `info`, `warning`, `error`, or any other word
/// @param text plain text
public record Message(String category, String text) {}
