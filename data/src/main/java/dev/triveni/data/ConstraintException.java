package dev.triveni.data;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says that the database refused a row, because it breaks a rule.
public sealed class ConstraintException extends DataException implements Refusal
    permits ProtectedException {
  private static final long serialVersionUID = 1L;

  private final transient Violation violation;
  private final String detail;

  /// The kinds of rules.
  public enum Rule {
    /// No two rows may have the same.
    UNIQUE("unique"),
    /// What is referred to must be there.
    REFERENCE("reference"),
    /// A condition.
    CHECK("check"),
    /// There must be a value.
    NOT_NULL("missing"),
    /// A text is too long.
    TOO_LONG("string_too_long");

    private final String type;

    Rule(String type) {
      this.type = type;
    }
  }

  /// Which rule is broken, and by what. Immutable.
  ///
  /// @param table the table
  /// @param columns the columns that the rule is about, as far as they are known
  /// @param components the components of the entity that these columns keep
  /// @param values what the row would have had in these components; secrets left out
  /// @param constraint the name of the rule in the database; empty if it is not known
  public record Violation(
      Rule rule,
      String table,
      List<String> columns,
      List<String> components,
      Map<String, @Nullable Object> values,
      String constraint) {

    /// Copies the collections.
    public Violation {
      columns = List.copyOf(columns);
      components = List.copyOf(components);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A broken rule of which no more is known.
    public static Violation of(Rule rule, String table, String constraint) {
      return new Violation(rule, table, List.of(), List.of(), Map.of(), constraint);
    }
  }

  /// An exception with its cause.
  ///
  /// @param detail what a client is told
  public ConstraintException(String detail, Violation violation, @Nullable Throwable cause) {
    this(
        "TRV-DATA-015 %s The database keeps this rule of the table %s%s. Correct the values and save again."
            .formatted(
                detail,
                violation.table(),
                violation.constraint().isEmpty() ? "" : " as " + violation.constraint()),
        detail,
        violation,
        cause);
  }

  ConstraintException(
      String message, String detail, Violation violation, @Nullable Throwable cause) {
    super(message, cause);
    this.detail = detail;
    this.violation = violation;
  }

  /// Which rule is broken, and by what.
  public Violation violation() {
    return violation;
  }

  /// What kind of rule it is.
  public Rule rule() {
    return violation.rule();
  }

  /// The table.
  public String table() {
    return violation.table();
  }

  /// The columns that the rule is about, as far as they are known.
  public List<String> columns() {
    return violation.columns();
  }

  /// The name of the rule in the database; empty if it is not known.
  public String constraint() {
    return violation.constraint();
  }

  /// What is there already is a conflict; all else is wrong in itself.
  @Override
  public Reason reason() {
    return rule() == Rule.UNIQUE ? Reason.CONFLICT : Reason.INVALID;
  }

  @Override
  public String detail() {
    return detail;
  }

  @Override
  public List<Mistake> mistakes() {
    return violation.components().stream()
        .map(component ->
            new Mistake(
                rule().type,
                List.of(component),
                detail,
                violation.values().get(component),
                Map.of()))
        .toList();
  }
}
