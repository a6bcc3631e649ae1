package dev.triveni.data.internal.load;

import dev.triveni.data.Many;
import dev.triveni.data.Ref;
import dev.triveni.data.internal.ast.Selected;
import dev.triveni.data.internal.jdbc.Unit;
import dev.triveni.data.spi.Loading;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Place;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the entity at one place of a query, and those that are joined to it. References that are
/// fetched along are joined; relations to many are asked for afterwards, in one query each. Used by
/// one thread.
final class EntityReader implements Loading {
  private final Fetcher fetcher;
  private final Mapping<?> mapping;
  private final Place place;
  private final int first;
  private final Peers[] peers;
  private final List<Branch> joined = new ArrayList<>();
  private final List<Consumer<EntityReader>> later = new ArrayList<>();

  /// A relation that is joined, and what reads its other end.
  private record Branch(int relation, EntityReader reader) {}

  /// @param first the index of the first column, which counts from one
  EntityReader(Fetcher fetcher, @Nullable Unit unit, Place place, int first, FetchTree fetches) {
    this.fetcher = fetcher;
    this.mapping = place.mapping();
    this.place = place;
    this.first = first;
    this.peers = new Peers[mapping.relations().size()];
    int next = first + mapping.fields().size();
    for (int i = 0; i < peers.length; i++) {
      Relation relation = mapping.relations().get(i);
      FetchTree branch = fetches.branches().get(relation);
      boolean asked = branch != null && !branch.isJoined(relation);
      peers[i] = new Peers(fetcher, unit, place.to(relation), asked);
      if (branch != null && !asked) {
        EntityReader reader = new EntityReader(fetcher, unit, place.to(relation), next, branch);
        joined.add(new Branch(i, reader));
        next += reader.width();
      } else if (branch != null) {
        ask(i, relation, branch);
      }
    }
  }

  private void ask(int index, Relation relation, FetchTree branch) {
    Prefetch chosen = branch.query() == null ? fetcher.standard(relation) : branch.query();
    FetchTree along = chosen.fetches().withAll(new FetchTree(branch.branches(), null));
    later.add(reader -> reader.peers[index].fetch(new Prefetch(chosen.select(), along)));
  }

  /// How many columns it reads.
  int width() {
    return mapping.fields().size()
        + joined.stream().mapToInt(branch -> branch.reader.width()).sum();
  }

  /// What a query has to give for it.
  List<Selected> selected() {
    List<Selected> selected = new ArrayList<>(List.of(new Selected.Entity(place)));
    joined.forEach(branch -> selected.addAll(branch.reader.selected()));
    return selected;
  }

  /// The entity of the current row; null where a joined one is missing.
  @Nullable Object read(ResultSet rows) throws SQLException {
    if (rows.getObject(first + mapping.ids()[0]) == null) {
      return null;
    }
    Object entity = mapping.mapper().read(new Row(rows, first, this));
    for (Branch branch : joined) {
      fill(entity, branch, rows);
    }
    return entity;
  }

  private <E> void fill(E entity, Branch branch, ResultSet rows) throws SQLException {
    Object value = branch.reader.read(rows);
    @SuppressWarnings("unchecked") // the entity was made by this mapping
    Mapping<E> own = (Mapping<E>) mapping;
    if (value != null && own.mapper().related(entity, branch.relation) instanceof LazyRef<?> ref) {
      ref.fill(value);
    }
  }

  /// Asks for what is fetched along and not joined.
  void finish() {
    later.forEach(one -> one.accept(this));
    joined.forEach(branch -> branch.reader.finish());
  }

  @Override
  public <T> Ref<T> ref(int relation, Object id) {
    return Objects.requireNonNull(peers[relation]).ref(id);
  }

  @Override
  public <T> Many<T> many(int relation, Object owner) {
    return Objects.requireNonNull(peers[relation]).many(owner);
  }
}
