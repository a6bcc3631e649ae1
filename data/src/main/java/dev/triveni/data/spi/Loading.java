package dev.triveni.data.spi;

import dev.triveni.data.Many;
import dev.triveni.data.Ref;

/// Makes what rows hold of their relations, so that it can be loaded later. Used by one thread.
public interface Loading {

  /// A reference to the row with this id.
  <T> Ref<T> ref(int relation, Object id);

  /// The other side of a relation to many.
  <T> Many<T> many(int relation, Object owner);
}
