package dev.triveni.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells listeners what happens in an application. An event is a record: one of this package, such
/// as {@link RequestFinished}, or any other. Thread-safe.
///
/// ```java
/// record Ordered(long id) {}
///
/// app.on(Ordered.class, event -> stock.reserve(event.id()));
/// App.current().signals().send(new Ordered(7));
/// ```
///
/// Listeners are called in the order in which they came, on the thread that sends. The failure of
/// one is logged, and the others are called nevertheless.
public final class Signals {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Map<Class<?>, List<Consumer<Object>>> listeners = new ConcurrentHashMap<>();

  Signals() {}

  /// Calls `listener` with each event of just this class until the subscription is closed.
  public <E extends Record> Subscription on(Class<E> type, Consumer<? super E> listener) {
    Consumer<Object> own = event -> listener.accept(type.cast(event));
    listeners.computeIfAbsent(type, _ -> new CopyOnWriteArrayList<>()).add(own);
    return () -> listeners.getOrDefault(type, List.of()).remove(own);
  }

  /// Calls the listeners of this event.
  public void send(Record event) {
    if (!listeners.isEmpty()) {
      listeners
          .getOrDefault(event.getClass(), List.of())
          .forEach(listener -> call(listener, event));
    }
  }

  private static void call(Consumer<Object> listener, Record event) {
    try {
      listener.accept(event);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "A listener to " + event.getClass().getSimpleName() + " failed", e);
    }
  }

  /// Ends when it is closed. Thread-safe.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {

    /// Stops the calls.
    @Override
    void close();
  }
}
