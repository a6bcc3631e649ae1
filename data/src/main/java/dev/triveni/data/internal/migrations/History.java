package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Migrations in an order in which each comes after those that it names. Immutable.
public final class History {
  private final List<Migration> inOrder;

  private History(List<Migration> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /// The history of migrations that are given in any order.
  public static History of(List<Migration> migrations) {
    return new History(ordered(migrations, Comparator.comparing(Migration::name)));
  }

  /// The same in another order, where branches leave one.
  public History mirrored() {
    return new History(ordered(inOrder, Comparator.comparing(Migration::name).reversed()));
  }

  private static List<Migration> ordered(List<Migration> all, Comparator<Migration> among) {
    Set<String> names = new HashSet<>(all.stream().map(Migration::name).toList());
    all.forEach(one -> known(one, names));
    List<Migration> waiting = new ArrayList<>(all.stream().sorted(among).toList());
    List<Migration> inOrder = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (!waiting.isEmpty()) {
      Migration next =
          waiting.stream()
              .filter(one -> done.containsAll(one.after()))
              .findFirst()
              .orElseThrow(() -> circular(waiting));
      waiting.remove(next);
      inOrder.add(next);
      done.add(next.name());
    }
    return inOrder;
  }

  private static void known(Migration migration, Set<String> names) {
    for (String name : migration.after()) {
      if (!names.contains(name)) {
        throw new DataException(
            "TRV-DATA-210 The migration %s comes after %s, which is not there. Bring its file back, or correct the line that begins with 'after'."
                .formatted(migration.name(), name));
      }
    }
  }

  private static DataException circular(List<Migration> waiting) {
    return new DataException(
        "TRV-DATA-211 The migrations %s wait for each other. Correct their lines that begin with 'after'."
            .formatted(waiting.stream().map(Migration::name).toList()));
  }

  /// The migrations in order.
  public List<Migration> inOrder() {
    return inOrder;
  }

  /// The migrations that none comes after.
  public List<Migration> heads() {
    return inOrder.stream()
        .filter(one -> inOrder.stream().noneMatch(other -> other.after().contains(one.name())))
        .toList();
  }

  /// The one end of the history; nothing if it is empty.
  public Optional<Migration> head() {
    List<Migration> heads = heads();
    if (heads.size() > 1) {
      throw new DataException(
          "TRV-DATA-212 The history of migrations has several ends: %s. Write a migration that joins them with merge()."
              .formatted(heads.stream().map(Migration::name).toList()));
    }
    return heads.stream().findFirst();
  }

  /// The migration of a name, or of the beginning of one.
  public Migration find(String name) {
    List<Migration> found = inOrder.stream().filter(one -> one.name().equals(name)).toList();
    if (found.isEmpty()) {
      found = inOrder.stream().filter(one -> one.name().startsWith(name)).toList();
    }
    if (found.size() != 1) {
      throw new DataException(
          "TRV-DATA-213 %s migrations are called %s. Name one of %s."
              .formatted(
                  found.isEmpty() ? "No" : "Several",
                  name,
                  inOrder.stream().map(Migration::name).toList()));
    }
    return found.getFirst();
  }

  /// The names of a migration and of all that come before it.
  public Set<String> until(Migration last) {
    Set<String> names = new HashSet<>(Set.of(last.name()));
    for (Migration one : inOrder.reversed()) {
      if (names.contains(one.name())) {
        names.addAll(one.after());
      }
    }
    return names;
  }

  /// The names of a migration and of all that come after it.
  public Set<String> since(Migration first) {
    Set<String> names = new HashSet<>(Set.of(first.name()));
    for (Migration one : inOrder) {
      if (one.after().stream().anyMatch(names::contains)) {
        names.add(one.name());
      }
    }
    return names;
  }

  /// The tables at the end.
  public SchemaState state() {
    return state(_ -> true);
  }

  /// The tables before a migration, if of those before it some are done.
  public SchemaState before(Migration migration, Predicate<Migration> done) {
    int place = inOrder.indexOf(migration);
    return state(one -> inOrder.indexOf(one) < place && done.test(one));
  }

  private SchemaState state(Predicate<Migration> chosen) {
    SchemaState state = SchemaState.EMPTY;
    for (Migration migration : inOrder) {
      if (chosen.test(migration)) {
        state = Effect.of(migration.steps(), state);
      }
    }
    return state;
  }
}
