package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Type;
import dev.triveni.data.spi.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Expressions in SQL of one's own, for what has no method: functions and operators of a database.
///
/// Each `{}` stands for an operand: an expression is written in its place, and any other value is
/// bound. Text of users belongs into operands, never into the SQL.
///
/// ```
/// static Condition soundsLike(TextExpression text, String other) {
///   return Sql.condition("soundex({}) = soundex({})", text, other);
/// }
/// ```
public final class Sql {
  private Sql() {}

  /// A condition.
  public static Condition condition(String sql, Object... operands) {
    return new Condition(template(sql, operands));
  }

  /// A text.
  public static TextExpression text(String sql, Object... operands) {
    return new TextExpression(template(sql, operands), Types.TEXT);
  }

  /// A whole number.
  public static NumberExpression<Long> wholeNumber(String sql, Object... operands) {
    return new NumberExpression<>(template(sql, operands), Types.LONG);
  }

  /// A floating-point number.
  public static NumberExpression<Double> number(String sql, Object... operands) {
    return new NumberExpression<>(template(sql, operands), Types.DOUBLE);
  }

  /// A moment.
  public static TimeExpression<Instant> moment(String sql, Object... operands) {
    return new TimeExpression<>(template(sql, operands), Types.INSTANT);
  }

  /// A value of any type that is known.
  public static <T> OrderedExpression<T> value(Type<T> type, String sql, Object... operands) {
    return new OrderedExpression<>(template(sql, operands), type);
  }

  private static Node template(String sql, Object... operands) {
    if (sql.replace("??", "").contains("?") || sql.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException(
          "TRV-DATA-032 The SQL \"%s\" contains a question mark or a control character. Write {} for an operand, and ?? for an operator that is a question mark."
              .formatted(sql));
    }
    List<String> pieces = Arrays.asList(sql.split("\\{}", -1));
    if (pieces.size() != operands.length + 1) {
      throw new IllegalArgumentException(
          "TRV-DATA-033 The SQL \"%s\" has %d places for operands, and %d are given. Give one for each {}."
              .formatted(sql, pieces.size() - 1, operands.length));
    }
    return new Node.Template(List.copyOf(pieces), List.of(Expressions.operands(operands)));
  }
}
