package dev.triveni.web;

import dev.triveni.web.internal.CurrentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does several things at once inside a request, each on its own virtual thread and with the
/// current request at hand. Thread-safe.
///
/// ```java
/// List<Answer> answers = Concurrent.all(() -> ask(first), () -> ask(second));
/// ```
public final class Concurrent {
  private Concurrent() {}

  /// Runs all tasks, and returns their results in order.
  ///
  /// When one fails, or this thread is interrupted because the client left, the others are
  /// interrupted, and the call returns only after they have ended.
  ///
  /// @throws Exception what the first task that failed threw
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> List<T> all(Callable<T>... tasks) throws Exception {
    return all(List.of(tasks));
  }

  /// Runs all tasks, and returns their results in order, as {@link #all(Callable[])} does.
  public static <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<T> running = new ExecutorCompletionService<>(executor);
        List<Future<T>> results = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
          results.add(running.submit(CurrentRequest.carriedBy(task)));
        }
        for (int i = 0; i < tasks.size(); i++) {
          running.take().get();
        }
        return results.stream().map(Future::resultNow).toList();
      } catch (ExecutionException e) {
        throw thrownBy(e);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  /// Starts a virtual thread that has the current request at hand, if there is one.
  public static Thread startThread(Runnable work) {
    Callable<Boolean> task =
        CurrentRequest.carriedBy(() -> {
          work.run();
          return true;
        });
    return Thread.startVirtualThread(() -> {
      try {
        task.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static Exception thrownBy(ExecutionException e) {
    return switch (e.getCause()) {
      case Error error -> throw error;
      case Exception cause -> cause;
      case null, default -> e;
    };
  }
}
