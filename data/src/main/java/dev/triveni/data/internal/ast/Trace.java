package dev.triveni.data.internal.ast;

import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import java.util.ArrayList;
import java.util.List;

/// Takes a statement apart into its shape and its values, in one walk. Used by one thread.
public final class Trace {
  private final List<Object> parts = new ArrayList<>(48);
  private final List<Node> values = new ArrayList<>();

  /// Notes a part of the shape.
  public Trace part(Object part) {
    parts.add(part);
    return this;
  }

  /// Notes several parts and how many they are.
  public Trace nodes(List<? extends Node> nodes) {
    parts.add(nodes.size());
    for (Node node : nodes) {
      node.trace(this);
    }
    return this;
  }

  /// Notes a value. One that was there before is a part of the shape: the statement binds it once
  /// more, whatever it is.
  @SuppressWarnings("ReferenceEquality") // that two values are equal is no part of the shape
  public void value(Node value) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == value) {
        parts.add(i);
        return;
      }
    }
    values.add(value);
  }

  /// Notes where a table stands.
  public Trace place(Place place) {
    Place parent = place.parent();
    Relation via = place.via();
    if (parent == null || via == null) {
      parts.add(place.root());
      parts.add(place.alias());
    } else {
      place(parent);
      parts.add(via);
    }
    return this;
  }

  /// The shape: what is left without the values.
  public Shape shape() {
    return Shape.of(parts);
  }

  /// The values in the order of the walk.
  public List<Node> values() {
    return values;
  }
}
