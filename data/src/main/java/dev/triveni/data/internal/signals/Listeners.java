package dev.triveni.data.internal.signals;

import dev.triveni.data.EntitySignals.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who is told of what, by the name of its table. Thread-safe.
public final class Listeners {
  private final Map<Key, List<Consumer<Object>>> all = new ConcurrentHashMap<>();
  private final KnownEntities known = new KnownEntities();

  /// When somebody is told.
  public enum Moment {
    SAVING,
    SAVED,
    DELETING,
    DELETED,
    RELATING,
    RELATED
  }

  private record Key(Moment moment, String table) {}

  /// The entities of the database.
  public KnownEntities known() {
    return known;
  }

  /// Adds a listener until the subscription is closed.
  @SuppressWarnings("unchecked") // events of a moment and a table are of one type
  public Subscription add(Moment moment, String table, Consumer<?> listener) {
    Consumer<Object> own = event -> ((Consumer<Object>) listener).accept(event);
    Key key = new Key(moment, table);
    all.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(own);
    return () -> all.getOrDefault(key, List.of()).remove(own);
  }

  /// Whether somebody is told.
  public boolean has(Moment moment, String table) {
    return !all.isEmpty() && !all.getOrDefault(new Key(moment, table), List.of()).isEmpty();
  }

  /// Tells all of them, if there are any.
  public void tell(Moment moment, String table, Supplier<?> event) {
    if (has(moment, table)) {
      Object told = event.get();
      all.getOrDefault(new Key(moment, table), List.of()).forEach(each -> each.accept(told));
    }
  }
}
