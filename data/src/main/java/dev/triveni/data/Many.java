package dev.triveni.data;

import dev.triveni.data.internal.json.ManyFetching;
import dev.triveni.data.internal.load.LazyMany;
import dev.triveni.schema.Fetchable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The other side of a relation to many. It is no part of the row: all are equal.
///
/// Immutable, as seen from outside.
///
/// In JSON it is the list of its entities, or null if they were not fetched; it is never read.
@Fetchable(ManyFetching.class)
@SuppressWarnings("exports") // only schemas make it
public sealed interface Many<T> extends Iterable<T> permits LazyMany {

  /// The other side of an entity that is not saved yet.
  static <T> Many<T> none() {
    return LazyMany.none();
  }

  /// These entities.
  static <T> Many<T> of(List<T> entities) {
    return LazyMany.loaded(entities);
  }

  /// The entities. Those that were not fetched are loaded now, together with all others that the
  /// same query asks for, if its unit of work still runs.
  ///
  /// @throws NotLoadedException if they were not fetched and the unit of work is over
  List<T> list();

  /// Whether the entities were fetched.
  boolean isLoaded();

  /// How many there are.
  default int size() {
    return list().size();
  }

  /// The entities as a stream.
  default Stream<T> stream() {
    return list().stream();
  }

  @Override
  default Iterator<T> iterator() {
    return list().iterator();
  }
}
