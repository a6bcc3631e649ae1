package dev.triveni.web.internal;

/// A value of the configuration that was found. Immutable; it does not print its text, which may be
/// secret.
///
/// @param key the key
/// @param text the value
/// @param source where it comes from, for messages
public record ConfigValue(String key, String text, String source) {

  @Override
  public String toString() {
    return key + "=*** (" + source + ")";
  }
}
