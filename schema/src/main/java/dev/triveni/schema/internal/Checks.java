package dev.triveni.schema.internal;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.internal.constraint.Constraint;
import java.util.List;

/// Applies constraints to a value that has just been read.
final class Checks {

  private Checks() {}

  /// The value if it breaks none; else the mistakes of the first one it breaks are recorded.
  static Object first(List<Constraint> constraints, Object value, TypeSchema owner, Input in) {
    for (int i = 0; i < constraints.size(); i++) {
      if (breaks(constraints.get(i), value, owner, in)) {
        return Signal.FAILED;
      }
    }
    return value;
  }

  /// The value if it breaks none; else the mistakes of every one it breaks are recorded.
  static Object all(List<Constraint> constraints, Object value, TypeSchema owner, Input in) {
    boolean right = true;
    for (int i = 0; i < constraints.size(); i++) {
      right &= !breaks(constraints.get(i), value, owner, in);
    }
    return right ? value : Signal.FAILED;
  }

  private static boolean breaks(Constraint constraint, Object value, TypeSchema owner, Input in) {
    List<Mistake> mistakes = constraint.check(value);
    for (Mistake mistake : mistakes) {
      in.mistakes.add(mistake, Reach.holdsSecret(owner));
    }
    return !mistakes.isEmpty();
  }
}
