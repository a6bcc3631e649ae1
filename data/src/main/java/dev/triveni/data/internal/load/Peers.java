package dev.triveni.data.internal.load;

import dev.triveni.data.NotFoundException;
import dev.triveni.data.NotLoadedException;
import dev.triveni.data.internal.jdbc.Unit;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The same relation of all rows that one query has found: loaded together. Used by one thread.
///
/// It holds the other rows' references, and no connection: it asks for one when it loads, and only
/// while the unit of work runs in which the rows were read.
final class Peers {
  private final Fetcher fetcher;
  private final @Nullable Unit unit;
  private final Place place;
  private final boolean collects;
  private final List<LazyRef<?>> refs = new ArrayList<>();
  private final List<LazyMany<?>> manies = new ArrayList<>();

  /// @param place where the relation leads
  /// @param asked whether the query itself fetches it
  Peers(Fetcher fetcher, @Nullable Unit unit, Place place, boolean asked) {
    this.fetcher = fetcher;
    this.unit = unit;
    this.place = place;
    this.collects = asked || unit != null;
  }

  <T> LazyRef<T> ref(Object id) {
    LazyRef<T> ref = new LazyRef<>(id, this, null);
    if (collects) {
      refs.add(ref);
    }
    return ref;
  }

  <T> LazyMany<T> many(Object owner) {
    LazyMany<T> many = new LazyMany<>(owner, this, null);
    if (collects) {
      manies.add(many);
    }
    return many;
  }

  /// Loads what is not loaded, if the unit of work still runs.
  void load() {
    if (!fetcher.isIn(unit)) {
      throw new NotLoadedException(
          "TRV-DATA-018 %s was not fetched, and the unit of work in which its row was read is over. Add .with(%s) to the query, or use the value inside of the db.unit(...) or db.transaction(...) that reads it."
              .formatted(place, written()));
    }
    fetch(fetcher.standard(relation()));
  }

  private String written() {
    return place
        .toString()
        .replaceFirst("^[^.]+", place.root().table().toUpperCase(java.util.Locale.ROOT));
  }

  /// Loads what is not loaded by a query.
  void fetch(Prefetch query) {
    if (relation() instanceof Relation.One) {
      fetchRefs(query);
    } else {
      fetchManies(query);
    }
  }

  private void fetchRefs(Prefetch query) {
    List<LazyRef<?>> missing = refs.stream().filter(ref -> !ref.isLoaded()).toList();
    List<Object> ids = missing.stream().map(LazyRef::id).distinct().toList();
    Map<Object, List<Object>> found = fetcher.fetch(place, query, ids);
    for (LazyRef<?> ref : missing) {
      List<Object> one = found.get(ref.id());
      if (one == null) {
        throw new NotFoundException(
            "TRV-DATA-019",
            "%s with id %s is gone, though a row refers to it.".formatted(place, ref.id()),
            "Give the column a foreign key, or delete the row.");
      }
      ref.fill(one.getFirst());
    }
  }

  private void fetchManies(Prefetch query) {
    List<LazyMany<?>> missing = manies.stream().filter(many -> !many.isLoaded()).toList();
    List<Object> owners = missing.stream().map(LazyMany::owner).distinct().toList();
    Map<Object, List<Object>> found = fetcher.fetch(place, query, owners);
    for (LazyMany<?> many : missing) {
      many.fill(found.getOrDefault(many.owner(), List.of()));
    }
  }

  private Relation relation() {
    return Objects.requireNonNull(place.via());
  }
}
