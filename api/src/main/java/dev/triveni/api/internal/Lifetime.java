package dev.triveni.api.internal;

import dev.triveni.web.App;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The time for which provided values are used: at its end they are closed, the last one first,
/// each whatever the others do. Used by one thread at a time.
final class Lifetime {
  private final Runnable firstKept;
  private @Nullable Deque<Ending> endings;

  /// @param firstKept is told when there is something to close, and there was nothing
  Lifetime(Runnable firstKept) {
    this.firstKept = firstKept;
  }

  /// The value, which is closed at the end if it can be.
  Object keep(Object value) {
    if (value instanceof AutoCloseable closeable) {
      add(failure -> closed(closeable, failure));
    }
    return value;
  }

  /// Adds what is to be done at the end.
  void add(Ending ending) {
    if (endings == null) {
      endings = new ArrayDeque<>();
      firstKept.run();
    }
    endings.push(ending);
  }

  /// Whether there is nothing to close.
  boolean isEmpty() {
    return endings == null;
  }

  /// Ends.
  ///
  /// @param failure what went wrong before, if anything did
  /// @return what went wrong in the end
  @Nullable Throwable end(@Nullable Throwable failure) {
    Throwable last = failure;
    Deque<Ending> left = endings;
    endings = null;
    while (left != null && !left.isEmpty()) {
      last = left.pop().end(last);
    }
    return last;
  }

  /// Ends, and throws what goes wrong.
  void end() throws Exception {
    throwIfAny(end(null));
  }

  /// Throws a failure, if there is one.
  static void throwIfAny(@Nullable Throwable failure) throws Exception {
    switch (failure) {
      case null -> {}
      case Exception exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
  }

  /// Does work that may fail, where no checked exception may be thrown.
  static void unchecked(App.Hook work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Throwable closed(AutoCloseable value, @Nullable Throwable failure) {
    try {
      value.close();
      return failure;
    } catch (Exception e) {
      if (failure == null) {
        return e;
      }
      failure.addSuppressed(e);
      return failure;
    }
  }

  /// What is done with one value at the end.
  @FunctionalInterface
  interface Ending {

    /// Ends the use of the value.
    ///
    /// @param failure what went wrong before, if anything did
    /// @return what is wrong now
    @Nullable Throwable end(@Nullable Throwable failure);
  }
}
