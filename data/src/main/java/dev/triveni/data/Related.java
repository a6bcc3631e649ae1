package dev.triveni.data;

import dev.triveni.data.internal.ast.Node;
import dev.triveni.data.internal.ast.Select;
import dev.triveni.data.internal.load.FetchTree;
import dev.triveni.data.internal.query.Pairs;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import java.util.List;
import java.util.Objects;

/// What one entity is related to: to be asked for, and, where pairs join the two sides, to be
/// changed. Thread-safe.
public final class Related<R> {
  private final Database database;
  private final Query<R> query;
  private final Pairs pairs;

  private Related(Database database, Query<R> query, Pairs pairs) {
    this.database = database;
    this.query = query;
    this.pairs = pairs;
  }

  static <E, R> Related<R> of(Database database, Table<R> table, E entity) {
    Place place = table.place();
    Relation relation = place.via();
    if (relation == null || place.parent() == null || place.parent().parent() != null) {
      throw new IllegalArgumentException(
          "TRV-DATA-042 %s is no relation of an entity. Name one of its own, such as ARTICLE.tags()."
              .formatted(place));
    }
    @SuppressWarnings("unchecked") // the relation begins at the entity
    Mapping<E> mapping = (Mapping<E>) place.root();
    Object id = Objects.requireNonNull(mapping.mapper().values(entity)[mapping.id()]);
    Pairs pairs = database.pairs(relation, mapping, id);
    Place root = Place.root(table.mapping());
    Node belongs = pairs.belongs(root);
    return new Related<>(
        database,
        new Query<>(
            database, table, pairs.joined(Select.from(root)).where(belongs), FetchTree.NOTHING),
        pairs);
  }

  /// The related entities, to be narrowed down by conditions on their own table.
  public Query<R> query() {
    return query;
  }

  /// Relates these too; one that is related already stays as it is.
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final void add(R... entities) {
    pairs.add(List.of(entities));
  }

  /// Does not relate these any more.
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final void remove(R... entities) {
    pairs.remove(List.of(entities));
  }

  /// Relates these, and no others.
  public void set(List<R> entities) {
    database.transaction(() -> pairs.replace(entities));
  }

  /// Does not relate any more.
  public void clear() {
    pairs.clear();
  }
}
