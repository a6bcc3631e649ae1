package dev.triveni.fuzzer;

/// The content of a file that is sent in a form. Immutable.
///
/// @param text its text
record FileContent(String text) {}
