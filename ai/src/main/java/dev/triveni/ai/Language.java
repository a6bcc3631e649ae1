package dev.triveni.ai;

/// The language of a text. Immutable.
///
/// @param code the ISO 639-1 code, such as `en`; for a language that has none, the code of ISO
///   639-3; `und` where the language cannot be told
/// @param confidence how sure that is, from 0 to 1
public record Language(String code, double confidence) {

  /// The language of a text that does not tell it: no words, or too few.
  public static final Language UNDETERMINED = new Language("und", 0);

  /// Whether the language could be told.
  public boolean isDetermined() {
    return !code.equals(UNDETERMINED.code);
  }

  /// Whether the text is in the language of this code.
  public boolean is(String code) {
    return this.code.equals(code);
  }
}
