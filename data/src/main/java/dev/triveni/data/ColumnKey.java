package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Type;
import org.jspecify.annotations.Nullable;

/// What all columns are: a field of a table at a place, with its type. Immutable.
record ColumnKey<T>(Place place, Field field, Type<T> type) {

  Node node() {
    return new Node.Column(place, field);
  }

  Assignment set(@Nullable T value) {
    return new Assignment(place, field, new Node.Value(value, type));
  }

  Assignment set(Expression<T> expression) {
    return new Assignment(place, field, expression.node());
  }
}
