package dev.triveni.data.internal.query;

import dev.triveni.data.Database;
import dev.triveni.data.Save;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.signals.Listeners;
import dev.triveni.data.internal.signals.Listeners.Moment;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of the entities of one mapping that are written. Thread-safe.
public final class Telling<E> {
  private static final Map<Class<?>, Object> ZEROES =
      Map.of(
          Boolean.class,
          false,
          Short.class,
          (short) 0,
          Integer.class,
          0,
          Long.class,
          0L,
          Float.class,
          0f,
          Double.class,
          0d);

  private final Database database;
  private final Executor executor;
  private final Listeners listeners;
  private final Mapping<E> mapping;

  /// Tells listeners of a database.
  public Telling(Database database, Executor executor, Listeners listeners, Mapping<E> mapping) {
    this.database = database;
    this.executor = executor;
    this.listeners = listeners;
    this.mapping = mapping;
  }

  /// What a row is related to.
  public Pairs pairs(Relation relation, Object own) {
    String through = relation instanceof Relation.Joined joined ? joined.through() : "";
    return new Pairs(
        executor, relation, mapping, own, new PairTelling(database, listeners, through));
  }

  /// Tells of an entity before it is written.
  void saving(@Nullable Object[] values, BitSet set, boolean created) {
    listeners.tell(
        Moment.SAVING,
        mapping.table(),
        () -> event(mapping.mapper().make(filled(values)), set, created));
  }

  /// Tells of an entity after it was written, and gives it.
  E saved(E entity, BitSet set, boolean created) {
    listeners.tell(Moment.SAVED, mapping.table(), () -> event(entity, set, created));
    return entity;
  }

  private Save<E> event(E entity, BitSet set, boolean created) {
    List<Field> fields = mapping.fields();
    Set<String> components =
        set.stream()
            .filter(i -> i < fields.size())
            .mapToObj(i -> fields.get(i).component())
            .collect(Collectors.toSet());
    return new Save<>(database, entity, created, components);
  }

  /// Zeroes stand for the numbers that only the database will know.
  private @Nullable Object[] filled(@Nullable Object[] values) {
    @Nullable Object[] filled = values.clone();
    for (int i = 0; i < mapping.fields().size(); i++) {
      Field field = mapping.fields().get(i);
      if (filled[i] == null && !field.nullable() && !field.isId()) {
        filled[i] = ZEROES.get(field.type().java());
      }
    }
    return filled;
  }
}
