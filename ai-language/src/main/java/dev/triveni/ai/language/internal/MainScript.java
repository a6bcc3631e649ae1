package dev.triveni.ai.language.internal;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Finds the script that most of a text is in.
final class MainScript {
  private static final int LETTERS_IN_A_SIGN = 3;

  private MainScript() {}

  /// The script of most letters; empty if there are none. Text with Japanese syllables is
  /// `HIRAGANA`, its Chinese signs included. A sign counts as several letters, because it says as
  /// much: names of products in Latin letters are no reason to take a text for a Latin one.
  static Optional<UnicodeScript> of(String text) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> weights.merge(family(letter), weight(letter), Integer::sum));
    if (weights.containsKey(UnicodeScript.HIRAGANA)) {
      weights.merge(
          UnicodeScript.HIRAGANA, weights.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
    }
    return weights.entrySet().stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private static UnicodeScript family(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
  }

  private static int weight(int letter) {
    return switch (family(letter)) {
      case HAN, HIRAGANA, HANGUL -> LETTERS_IN_A_SIGN;
      default -> 1;
    };
  }
}
