package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A cursor over a document, the same for JSON and for trees: it stands at a value, and readers
/// take the value or step over it.
abstract sealed class Input permits JsonInput, TreeInput {
  final Mistakes mistakes;
  Conversion conversion;

  Input(Mistakes mistakes, Conversion conversion) {
    this.mistakes = mistakes;
    this.conversion = conversion;
  }

  /// What stands at the cursor.
  abstract Token token();

  /// The string at the cursor.
  abstract String string();

  /// The boolean at the cursor.
  abstract boolean bool();

  /// Whether the whole number at the cursor fits a `long`.
  abstract boolean fitsLong();

  /// The whole number at the cursor.
  abstract long longValue();

  /// The whole number at the cursor.
  abstract BigInteger bigInteger();

  /// The number at the cursor, infinite if it is too large.
  abstract double doubleValue();

  /// The number at the cursor, infinite if it is too large.
  abstract float floatValue();

  /// The number at the cursor, exactly.
  abstract BigDecimal decimal();

  /// Enters the object or the array at the cursor.
  abstract void enter();

  /// Goes to the value of the next member, or leaves the object and returns false.
  abstract boolean nextMember();

  /// The name of the member at the cursor.
  abstract String name();

  /// Goes to the next element, or leaves the array and returns false.
  abstract boolean nextElement();

  /// Steps over the value at the cursor.
  abstract void skip();

  /// The value at the cursor as a tree, and steps over it.
  abstract @Nullable Object tree();

  /// Enters the object at the cursor and finds the value of one member, wherever it is.
  abstract Tagged tagged(String member);

  /// Says that a member came twice in one object: then the document has no meaning.
  abstract void duplicate();

  /// Records a mistake about the value at the cursor, and steps over it.
  Object refuse(String type, String message) {
    return refuse(type, message, Map.of(), false);
  }

  /// Records a mistake about the value at the cursor, and steps over it.
  Object refuse(String type, String message, Map<String, ?> context) {
    return refuse(type, message, context, false);
  }

  /// Records a mistake about the value at the cursor, and steps over it.
  ///
  /// @param hidden whether the value must not be echoed
  Object refuse(String type, String message, Map<String, ?> context, boolean hidden) {
    mistakes.add(type, message, context, hidden);
    skip();
    return Signal.FAILED;
  }

  /// The member that was looked for (null if it is not there), and the rest of its object, entered.
  record Tagged(boolean found, @Nullable Object tag, Input rest) {}
}
