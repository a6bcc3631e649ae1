package dev.triveni.data.internal.query;

import dev.triveni.data.Many;
import dev.triveni.data.internal.jdbc.Executor;
import dev.triveni.data.internal.jdbc.Isolation;
import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import dev.triveni.data.spi.Relation.Joined;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes the tables of pairs of an entity. Used by one thread.
final class Pairs<E> {
  private final Executor executor;
  private final Mapping<E> mapping;

  Pairs(Executor executor, Mapping<E> mapping) {
    this.executor = executor;
    this.mapping = mapping;
  }

  /// Writes an entity, and the pairs that were set, in one transaction.
  E write(@Nullable Object[] values, BitSet set, Supplier<E> write) {
    return executor
        .connections()
        .inTransaction(
            Isolation.STANDARD,
            () -> {
              E entity = write.get();
              replaceAll(values, set);
              return entity;
            });
  }

  private void replaceAll(@Nullable Object[] values, BitSet set) {
    int index = mapping.fields().size();
    Object own = Objects.requireNonNull(values[mapping.id()]);
    for (Relation relation : mapping.relations()) {
      if (relation.isMany()) {
        if (set.get(index) && relation instanceof Joined joined) {
          replace(joined, own, ((Many<?>) Objects.requireNonNull(values[index])).list());
        }
        index++;
      }
    }
  }

  private void replace(Joined joined, Object own, List<?> others) {
    executor.run(
        "delete from %s where %s = ?".formatted(quote(joined.through()), quote(joined.own())),
        joined.through(),
        own);
    others.forEach(other -> add(joined, own, other));
  }

  private void add(Joined joined, Object own, Object other) {
    executor.run(
        "insert into %s (%s, %s) values (?, ?)"
            .formatted(quote(joined.through()), quote(joined.own()), quote(joined.others())),
        joined.through(),
        own,
        idOf(joined.target(), other));
  }

  @SuppressWarnings("unchecked") // the relation leads to entities of its target
  private static <R> Object idOf(Mapping<R> target, Object entity) {
    return Objects.requireNonNull(target.mapper().values((R) entity)[target.id()]);
  }

  private String quote(String name) {
    return executor.dialect().quote(name);
  }
}
