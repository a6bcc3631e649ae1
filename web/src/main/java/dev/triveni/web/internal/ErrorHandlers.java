package dev.triveni.web.internal;

import dev.triveni.web.ErrorHandler;
import dev.triveni.web.HttpException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The error handlers of an application or a group. Used by one thread while they are added.
public final class ErrorHandlers {
  private final Map<Class<?>, ErrorHandler<Throwable>> byClass = new HashMap<>();
  private final Map<Integer, ErrorHandler<HttpException>> byStatus = new HashMap<>();

  /// No handlers.
  public ErrorHandlers() {}

  /// The same handlers; those that are added here later are not among them.
  public ErrorHandlers copy() {
    ErrorHandlers copy = new ErrorHandlers();
    copy.byClass.putAll(byClass);
    copy.byStatus.putAll(byStatus);
    return copy;
  }

  /// Handles exceptions of a class and its subclasses.
  public <E extends Throwable> void on(Class<E> type, ErrorHandler<? super E> handler) {
    byClass.put(type, (error, request) -> handler.handle(type.cast(error), request));
  }

  /// Handles errors of a status.
  public void onStatus(int status, ErrorHandler<HttpException> handler) {
    byStatus.put(status, handler);
  }

  /// Whether there are none.
  boolean isEmpty() {
    return byClass.isEmpty() && byStatus.isEmpty();
  }

  /// That of a status, or nothing.
  @Nullable ErrorHandler<HttpException> ofStatusOrNull(int status) {
    return byStatus.get(status);
  }

  /// That of a class or the nearest superclass, or nothing.
  @Nullable ErrorHandler<Throwable> ofClassOrNull(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      ErrorHandler<Throwable> handler = byClass.get(c);
      if (handler != null) {
        return handler;
      }
    }
    return null;
  }
}
