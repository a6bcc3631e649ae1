package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Place;

/// A column with its new value. Immutable.
public final class Assignment {
  private final Place place;
  private final Field field;
  private final Node value;

  Assignment(Place place, Field field, Node value) {
    this.place = place;
    this.field = field;
    this.value = value;
  }

  Place place() {
    return place;
  }

  Field field() {
    return field;
  }

  Node value() {
    return value;
  }
}
