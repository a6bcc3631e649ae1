package dev.triveni.schema.internal.constraint;

import dev.triveni.schema.Mistake;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `@Email`: something, an at-sign, and the name of a host.
final class EmailConstraint implements Constraint {
  private final @Nullable Pattern more;
  private final Wording wording;

  private EmailConstraint(@Nullable Pattern more, Wording wording) {
    this.more = more;
    this.wording = wording;
  }

  static EmailConstraint of(Declared declared, Class<?> type) {
    if (type != String.class) {
      throw WrongDeclarationException.doesNotApply(declared, type, "String");
    }
    boolean any = declared.text("regexp").equals(".*");
    return new EmailConstraint(
        any ? null : PatternConstraint.compile(declared), declared.wording());
  }

  @Override
  public List<Mistake> check(Object value) {
    String reason = reason((String) value);
    if (reason.isEmpty()) {
      return List.of();
    }
    return Constraint.mistake(
        "value_error",
        wording.or("value is not a valid email address: " + reason),
        Map.of("reason", reason));
  }

  /// What is wrong with the text; empty if nothing is.
  private String reason(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return "An email address must have an @-sign.";
    }
    if (at == 0) {
      return "There must be something before the @-sign.";
    }
    if (at == text.length() - 1) {
      return "There must be something after the @-sign.";
    }
    String wrong = EmailParts.wrong(text.substring(0, at), text.substring(at + 1));
    if (!wrong.isEmpty()) {
      return wrong;
    }
    return more == null || PatternConstraint.matches(more, text)
        ? ""
        : "The email address does not match '%s'.".formatted(more.pattern());
  }

  @Override
  public Map<String, Object> keywords() {
    return Map.of("format", "email");
  }
}
