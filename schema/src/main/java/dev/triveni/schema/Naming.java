package dev.triveni.schema;

import java.util.Locale;
import java.util.regex.Pattern;

/// How the names that Java programs use are written in JSON, queries and forms. A name given with
/// {@link Name} stays as it is.
public enum Naming {
  /// As declared: `unitPrice`.
  AS_DECLARED {
    @Override
    public String apply(String name) {
      return name;
    }
  },

  /// In small letters with underscores, as Python and SQL have them: `unit_price`.
  SNAKE_CASE {
    @Override
    public String apply(String name) {
      return WORDS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
  };

  /// Between two words: before the last capital of several, and before one after a small letter.
  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /// The name as it is written.
  public abstract String apply(String name);
}
