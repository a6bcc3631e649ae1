package dev.triveni.ai;

/// Tells the language of a text. Thread-safe.
///
/// A sentence is enough as a rule. Two or three words seldom are: the answer is then the language
/// that the detector presumes, or {@link Language#UNDETERMINED} if it presumes none.
public interface LanguageDetector extends Model {

  /// The language that most of the text is in.
  Language detect(String text);
}
