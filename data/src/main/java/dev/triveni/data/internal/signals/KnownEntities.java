package dev.triveni.data.internal.signals;

import dev.triveni.data.spi.Mapping;
import dev.triveni.data.spi.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The entities of a database, as far as they were named or are related to such. Thread-safe.
public final class KnownEntities {
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Map<String, Mapping<?>> byTable = Map.of();

  /// A reference from one entity to another.
  ///
  /// @param from the entity that refers
  /// @param by its reference
  public record Reference(Mapping<?> from, Relation.One by) {}

  /// Adds an entity, and all that it is related to.
  public void add(Mapping<?> mapping) {
    if (byTable.containsKey(mapping.table())) {
      return;
    }
    lock.lock();
    try {
      Map<String, Mapping<?>> all = new LinkedHashMap<>(byTable);
      addRelated(mapping, all);
      byTable = all;
    } finally {
      lock.unlock();
    }
  }

  private static void addRelated(Mapping<?> mapping, Map<String, Mapping<?>> all) {
    if (all.putIfAbsent(mapping.table(), mapping) == null) {
      mapping.relations().forEach(relation -> addRelated(relation.target(), all));
    }
  }

  /// All references to an entity.
  public List<Reference> referencesTo(Mapping<?> target) {
    return byTable.values().stream()
        .flatMap(from ->
            from.relations().stream()
                .filter(Relation.One.class::isInstance)
                .map(Relation.One.class::cast)
                .filter(one -> one.target().table().equals(target.table()))
                .map(one -> new Reference(from, one)))
        .toList();
  }
}
