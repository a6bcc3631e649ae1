package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.Place;

/// What a query gives of each row. Immutable.
public sealed interface Selected {

  /// All columns of the entity at a place.
  record Entity(Place place) implements Selected {}

  /// One value.
  record Value(Node node) implements Selected {}

  /// Takes this apart into shape and values.
  default void trace(Trace trace) {
    switch (this) {
      case Entity(Place place) -> trace.part(Entity.class).place(place);
      case Value(Node node) -> node.trace(trace);
    }
  }
}
