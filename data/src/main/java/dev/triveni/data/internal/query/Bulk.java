package dev.triveni.data.internal.query;

import dev.triveni.data.internal.ast.Statement;
import dev.triveni.data.internal.ast.Statement.Conflict;
import dev.triveni.data.internal.ast.Statement.Insert;
import dev.triveni.data.internal.ast.Statement.Update;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import dev.triveni.data.spi.Field;
import dev.triveni.data.spi.Field.Role;
import dev.triveni.data.spi.Mapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes many entities, in batches and all or nothing. Used by one thread.
public final class Bulk<E> {
  private static final int BATCH = 1_000;

  private final Executor executor;
  private final Writing<E> writing;
  private final Mapping<E> mapping;

  /// Writes entities of a mapping.
  public Bulk(Executor executor, Writing<E> writing, Mapping<E> mapping) {
    this.executor = executor;
    this.writing = writing;
    this.mapping = mapping;
  }

  /// Inserts entities, and gives them with what the database has filled in.
  public List<E> insert(List<E> entities) {
    List<E> inserted = new ArrayList<>(entities.size());
    inBatches(
        entities,
        batch -> {
          inserted.addAll(insertBatch(batch));
          return batch.size();
        });
    return inserted;
  }

  private List<E> insertBatch(List<E> batch) {
    List<@Nullable Object[]> all = new ArrayList<>();
    List<Insert> inserts = new ArrayList<>();
    for (E entity : batch) {
      @Nullable Object[] values = mapping.mapper().values(entity).clone();
      BitSet set = writing.present(values);
      inserts.add(writing.prepared(values, set, Conflict.FAIL));
      all.add(values);
    }
    int[] given =
        IntStream.range(0, mapping.fields().size())
            .filter(i -> isGiven(mapping.fields().get(i), inserts.getFirst()))
            .toArray();
    List<Field> returned = IntStream.of(given).mapToObj(mapping.fields()::get).toList();
    List<@Nullable Object[]> answers =
        Violations.explained(mapping, null, () -> executor.insertAll(inserts, returned));
    for (int row = 0; row < answers.size(); row++) {
      for (int i = 0; i < given.length; i++) {
        all.get(row)[given[i]] = answers.get(row)[i];
      }
    }
    return all.stream().map(values -> mapping.mapper().make(values)).toList();
  }

  private static boolean isGiven(Field field, Insert insert) {
    return field.role() == Role.COMPUTED
        || (field.role() == Role.GIVEN_ID && !insert.fields().contains(field));
  }

  /// Inserts entities that are not there, and does as told with the others.
  public int upsert(List<E> entities, Conflict.Kind kind, List<Field> unique) {
    return inBatches(
        entities,
        batch -> {
          List<Insert> inserts = batch.stream().map(one -> upserted(one, kind, unique)).toList();
          return batch(inserts);
        });
  }

  private Insert upserted(E entity, Conflict.Kind kind, List<Field> unique) {
    @Nullable Object[] values = mapping.mapper().values(entity).clone();
    BitSet set = writing.present(values);
    Insert plain = writing.prepared(values, set, Conflict.FAIL);
    List<String> changed =
        plain.fields().stream()
            .filter(field -> !unique.contains(field) && field.role() != Role.CREATED_AT)
            .filter(field -> !field.isId() && field.role() != Role.VERSION)
            .map(Field::column)
            .toList();
    Conflict conflict =
        new Conflict(
            changed.isEmpty() ? Conflict.Kind.IGNORE : kind,
            unique.stream().map(Field::column).toList(),
            changed,
            mapping.version() < 0
                ? List.of()
                : List.of(mapping.fields().get(mapping.version()).column()));
    return new Insert(mapping, plain.fields(), plain.values(), conflict);
  }

  /// Writes some fields of entities that are there.
  public int update(List<E> entities, List<Field> fields) {
    BitSet set = new BitSet();
    fields.forEach(field -> set.set(mapping.fields().indexOf(field)));
    return inBatches(
        entities,
        batch -> {
          List<Update> updates = batch.stream().map(one -> writing.updated(one, set)).toList();
          return batch(updates);
        });
  }

  private int batch(List<? extends Statement> all) {
    return Violations.explained(
        mapping, null, () -> executor.batch(all.getFirst(), all, mapping.table()));
  }

  private int inBatches(List<E> entities, ToIntFunction<List<E>> work) {
    if (entities.isEmpty()) {
      return 0;
    }
    return executor
        .connections()
        .inTransaction(
            Isolation.STANDARD,
            () -> {
              int done = 0;
              for (int from = 0; from < entities.size(); from += BATCH) {
                int to = Math.min(entities.size(), from + BATCH);
                done += work.applyAsInt(entities.subList(from, to));
              }
              return done;
            });
  }
}
