package dev.triveni.ai.language.internal;

import java.util.regex.Pattern;

/// Takes names out of texts: a person, a town or a carrier says nothing of the language in which
/// somebody writes about it.
final class Names {
  // A capitalised word that does not begin a sentence. This takes German nouns as well; what
  // remains of a German sentence is German enough.
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;)]\\s)\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*");

  private Names() {}

  /// The text without names.
  static String removedFrom(String text) {
    return NAME.matcher(text).replaceAll("");
  }
}
