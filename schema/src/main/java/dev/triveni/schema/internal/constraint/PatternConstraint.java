package dev.triveni.schema.internal.constraint;

import static java.util.Objects.requireNonNull;

import dev.triveni.schema.Mistake;
import jakarta.validation.constraints.Pattern.Flag;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `@Pattern`: a regular expression that the whole text matches.
final class PatternConstraint implements Constraint {
  /// What Java's regular expressions have and those of JSON Schema (ECMA 262) lack or read
  /// differently.
  private static final Pattern ONLY_JAVA =
      Pattern.compile("\\\\[pPQEAzZGhHvVRXe]|[*+?}]\\+|\\(\\?[a-zA-Z>-]|&&|\\[[^]]*\\[");

  private final Pattern pattern;
  private final Wording wording;

  private PatternConstraint(Pattern pattern, Wording wording) {
    this.pattern = pattern;
    this.wording = wording;
  }

  static PatternConstraint of(Declared declared, Class<?> type) {
    if (type != String.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "String");
    }
    return new PatternConstraint(compile(declared), declared.wording());
  }

  /// The regular expression in the attributes `regexp` and `flags`.
  static Pattern compile(Declared declared) {
    int flags = 0;
    for (Flag flag : (Flag[]) requireNonNull(declared.attributes().get("flags"))) {
      flags |= flag.getValue();
    }
    try {
      return Pattern.compile(declared.text("regexp"), flags);
    } catch (PatternSyntaxException wrong) {
      throw WrongDeclarationException.wrongAttribute(
          "\"%s\" is no regular expression (%s)"
              .formatted(declared.text("regexp"), wrong.getDescription()));
    }
  }

  /// Whether the whole text matches. Java's matcher recurses, so that a long text can exhaust the
  /// stack: then it counts as not matching.
  static boolean matches(Pattern pattern, String text) {
    try {
      return pattern.matcher(text).matches();
    } catch (StackOverflowError _) {
      return false;
    }
  }

  @Override
  public List<Mistake> check(Object value) {
    if (matches(pattern, (String) value)) {
      return List.of();
    }
    return Constraint.mistake(
        "string_pattern_mismatch",
        wording.or("String should match pattern '" + pattern.pattern() + "'"),
        Map.of("pattern", pattern.pattern()));
  }

  @Override
  public Map<String, Object> keywords() {
    String regexp = pattern.pattern();
    if (pattern.flags() != 0 || ONLY_JAVA.matcher(regexp).find()) {
      return Map.of();
    }
    boolean anchored = regexp.matches("\\^[^|]*\\$") && !regexp.endsWith("\\$");
    return Map.of("pattern", anchored ? regexp : "^(?:" + regexp + ")$");
  }
}
