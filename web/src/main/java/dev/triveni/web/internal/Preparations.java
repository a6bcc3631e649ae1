package dev.triveni.web.internal;

import dev.triveni.web.App.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Work beside the start of an application, each piece on a thread of its own. Done when all is
/// done, failed as soon as one piece fails. Thread-safe once it has begun.
final class Preparations {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Preparations> others = new ArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger left = new AtomicInteger();
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();

  private record Piece(String what, Hook work) {}

  void add(String what, Hook work) {
    pieces.add(new Piece(what, work));
  }

  /// Is not done before these others are.
  void alsoAwait(Preparations mounted) {
    others.add(mounted);
  }

  void begin() {
    left.set(1 + pieces.size() + others.size());
    for (Preparations other : others) {
      var _ = other.done.whenComplete((_, failure) -> ended(failure));
    }
    for (Piece piece : pieces) {
      threads.add(
          Thread.ofPlatform().name(piece.what()).daemon().start(() -> ended(failureOf(piece))));
    }
    ended(null);
  }

  boolean areDone() {
    return done.isDone() && !done.isCompletedExceptionally();
  }

  void await() {
    try {
      done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Stops the work that is still going on.
  void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  private static @Nullable Throwable failureOf(Piece piece) {
    try {
      piece.work().run();
      return null;
    } catch (RuntimeException e) {
      return e;
    } catch (Throwable e) {
      return new IllegalStateException("Could not " + piece.what() + ": " + e.getMessage(), e);
    }
  }

  private void ended(@Nullable Throwable failure) {
    if (failure != null) {
      done.completeExceptionally(failure);
    } else if (left.decrementAndGet() == 0) {
      done.complete(true);
    }
  }
}
