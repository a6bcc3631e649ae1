package dev.triveni.data.spi;

import org.jspecify.annotations.Nullable;

/// Where a table stands in a query: at its root, or at the end of relations from there. Immutable.
///
/// @param root what stands at the root
/// @param alias tells two roots of one table apart
/// @param parent where the relation begins; null at a root
/// @param via the relation that leads here; null at a root
public record Place(Mapping<?> root, String alias, @Nullable Place parent, @Nullable Relation via) {

  /// The place of a table that a query begins with.
  public static Place root(Mapping<?> mapping) {
    return root(mapping, "");
  }

  /// The same under a name of its own.
  public static Place root(Mapping<?> mapping, String alias) {
    return new Place(mapping, alias, null, null);
  }

  /// The place at the other end of a relation from here.
  public Place to(Relation relation) {
    return new Place(root, alias, this, relation);
  }

  /// The description of the table that stands here.
  public Mapping<?> mapping() {
    return via == null ? root : via.target();
  }

  /// The relations from the root to here, as a user writes them.
  @Override
  public String toString() {
    return parent == null || via == null
        ? root.type().getSimpleName()
        : parent + "." + via.name() + "()";
  }
}
