package dev.triveni.schema.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A cursor over a tree of maps, collections, strings, numbers, booleans and nulls.
final class TreeInput extends Input {
  private static final int DEEPEST = 500;

  private @Nullable Deque<Iterator<?>> open;
  private @Nullable Object current;
  private String name = "";

  /// A cursor at the root of the tree.
  TreeInput(@Nullable Object tree, Mistakes mistakes, Conversion conversion) {
    super(mistakes, conversion);
    this.current = tree;
  }

  /// A cursor that has entered the map at the root.
  TreeInput entered() {
    enter();
    return this;
  }

  @Override
  Token token() {
    return switch (current) {
      case null -> Token.NULL;
      case String _ -> Token.STRING;
      case Boolean _ -> Token.BOOLEAN;
      case Integer _, Long _, Short _, Byte _, BigInteger _ -> Token.INTEGER;
      case Number _ -> Token.DECIMAL;
      case Map<?, ?> _ -> Token.OBJECT;
      case Collection<?> _ -> Token.ARRAY;
      default ->
          throw new IllegalArgumentException(
              ("TRV-SCHEMA-012 A tree holds a %s. Give it maps, collections, strings, numbers,"
                      + " booleans and nulls only.")
                  .formatted(current.getClass().getName()));
    };
  }

  @Override
  String string() {
    return (String) value();
  }

  @Override
  boolean bool() {
    return (Boolean) value();
  }

  @Override
  boolean fitsLong() {
    return !(value() instanceof BigInteger big) || big.bitLength() < Long.SIZE;
  }

  @Override
  long longValue() {
    return ((Number) value()).longValue();
  }

  @Override
  BigInteger bigInteger() {
    return value() instanceof BigInteger big ? big : BigInteger.valueOf(longValue());
  }

  @Override
  double doubleValue() {
    return ((Number) value()).doubleValue();
  }

  @Override
  float floatValue() {
    return ((Number) value()).floatValue();
  }

  @Override
  BigDecimal decimal() {
    return switch (value()) {
      case BigDecimal exact -> exact;
      case BigInteger whole -> new BigDecimal(whole);
      case Object number -> new BigDecimal(number.toString());
    };
  }

  @Override
  void enter() {
    Deque<Iterator<?>> around = open == null ? new ArrayDeque<>() : open;
    if (around.size() == DEEPEST) {
      throw new IllegalArgumentException(
          "TRV-SCHEMA-013 A tree is nested more than %d deep.".formatted(DEEPEST));
    }
    around.push(
        value() instanceof Map<?, ?> map
            ? map.entrySet().iterator()
            : ((Collection<?>) value()).iterator());
    open = around;
  }

  @Override
  boolean nextMember() {
    if (!leaves()) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) open().getFirst().next();
      name = String.valueOf(entry.getKey());
      current = entry.getValue();
      return true;
    }
    return false;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  boolean nextElement() {
    if (!leaves()) {
      current = open().getFirst().next();
      return true;
    }
    return false;
  }

  @Override
  void skip() {}

  @Override
  @Nullable Object tree() {
    return current;
  }

  @Override
  Tagged tagged(String member) {
    return tagged((Map<?, ?>) value(), member, mistakes, conversion);
  }

  /// Takes one member out of an object.
  static Tagged tagged(Map<?, ?> members, String member, Mistakes mistakes, Conversion conversion) {
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>(members);
    boolean found = rest.containsKey(member);
    Object tag = rest.remove(member);
    return new Tagged(found, tag, new TreeInput(rest, mistakes, conversion).entered());
  }

  @Override
  void duplicate() {
    throw new IllegalArgumentException(
        "TRV-SCHEMA-014 A tree has two keys with the text \"%s\" in one map.".formatted(name));
  }

  private boolean leaves() {
    if (open().getFirst().hasNext()) {
      return false;
    }
    open().pop();
    return true;
  }

  /// What was entered; nothing is while single values are read.
  private Deque<Iterator<?>> open() {
    return Objects.requireNonNull(open);
  }

  private Object value() {
    if (current == null) {
      throw new IllegalStateException("The cursor stands at a null");
    }
    return current;
  }
}
