package dev.triveni.web.internal;

import dev.triveni.web.App;
import dev.triveni.web.App.Opening;
import dev.triveni.web.App.Work;
import dev.triveni.web.SetupException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an application opens and closes again, such as connections. Open while it runs, or while
/// work is done within it. Thread-safe once the set-up is done.
public final class Resources {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final App app;
  private final Map<Class<?>, Opening<?>> declared = new LinkedHashMap<>();
  private final Map<Class<?>, Object> open = new ConcurrentHashMap<>();
  private final Deque<Class<?>> order = new ArrayDeque<>();
  private final Deque<Class<?>> opening = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private int users;

  /// The resources of this application.
  public Resources(App app) {
    this.app = app;
  }

  /// Declares one, in the place of an earlier one of the same class.
  public <T> void declare(Class<T> type, Opening<? extends T> how) {
    declared.put(type, how);
  }

  /// Whether one of this class is declared.
  public boolean has(Class<?> type) {
    return declared.containsKey(type);
  }

  /// The resource of a class, opened if it was not.
  public <T> T get(Class<T> type) {
    Object resource = open.get(type);
    return type.cast(resource == null ? opened(type) : resource);
  }

  /// Begins a use of the application.
  void enter() {
    lock.lock();
    try {
      users++;
    } finally {
      lock.unlock();
    }
  }

  /// Opens all that are declared, in that order.
  void openAll() {
    declared.keySet().forEach(this::get);
  }

  /// Ends a use of the application: the last one closes what is open, the last opened first.
  void leave() {
    lock.lock();
    try {
      users--;
      while (users == 0 && !order.isEmpty()) {
        close(order.pop());
      }
    } finally {
      lock.unlock();
    }
  }

  /// Does `work` as a use of the application.
  public <X extends Exception> void during(Work<X> work) throws X {
    enter();
    try {
      work.run();
    } finally {
      leave();
    }
  }

  private Object opened(Class<?> type) {
    lock.lock();
    try {
      Object resource = open.get(type);
      return resource == null ? open(type) : resource;
    } finally {
      lock.unlock();
    }
  }

  private Object open(Class<?> type) {
    Opening<?> how = declared.get(type);
    if (how == null || users == 0 || opening.contains(type)) {
      throw how == null ? unknown(type) : users == 0 ? closed(type) : circle(type);
    }
    opening.addLast(type);
    try {
      Object resource = how.open(app);
      open.put(type, resource);
      order.push(type);
      return resource;
    } catch (Exception e) {
      throw explained(type, e);
    } finally {
      opening.removeLast();
    }
  }

  private void close(Class<?> type) {
    if (open.remove(type) instanceof AutoCloseable resource) {
      try {
        resource.close();
      } catch (Exception e) {
        LOG.log(Level.ERROR, "The resource " + type.getSimpleName() + " could not be closed", e);
      }
    }
  }

  private IllegalStateException unknown(Class<?> type) {
    String name = type.getSimpleName();
    return new IllegalStateException(
        "TRV-WEB-121 The application has no resource %s, only %s. Declare it: app.resource(%s.class, app -> …)."
            .formatted(name, declared.keySet().stream().map(Class::getSimpleName).toList(), name));
  }

  private static IllegalStateException closed(Class<?> type) {
    return new IllegalStateException(
        "TRV-WEB-122 The resource %s is not open, because the application does not run. In a script or a test, use it in app.within(() -> …)."
            .formatted(type.getSimpleName()));
  }

  private IllegalStateException circle(Class<?> type) {
    List<Class<?>> way = Stream.concat(opening.stream(), Stream.of(type)).toList();
    return new IllegalStateException(
        "TRV-WEB-123 Resources need each other while they are opened: %s. Open one without the other."
            .formatted(names(way)));
  }

  /// A failure that explains itself stays as it is.
  private static RuntimeException explained(Class<?> type, Exception failure) {
    boolean explains =
        failure instanceof SetupException
            || String.valueOf(failure.getMessage()).startsWith("TRV-");
    return explains && failure instanceof RuntimeException known
        ? known
        : new IllegalStateException(
            "TRV-WEB-124 The resource %s could not be opened: %s. The cause says where."
                .formatted(type.getSimpleName(), failure.getMessage()),
            failure);
  }

  private static String names(List<Class<?>> types) {
    return types.stream().map(Class::getSimpleName).collect(Collectors.joining(" → ", "[", "]"));
  }
}
