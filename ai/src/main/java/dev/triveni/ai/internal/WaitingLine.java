package dev.triveni.ai.internal;

import dev.triveni.ai.spi.QueueSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The calls that wait for a worker, in the order of their arrival. Thread-safe.
public final class WaitingLine<I, O> {
  private final QueueSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private final ArrayDeque<Call<I, O>> calls = new ArrayDeque<>();
  private boolean closed;

  /// An empty line.
  public WaitingLine(QueueSettings settings) {
    this.settings = settings;
  }

  /// What became of a call that wants to join.
  public enum Entry {
    /// It waits.
    JOINED,
    /// As many calls wait as may.
    FULL,
    /// No more calls are taken.
    CLOSED
  }

  /// Lets a call join at the end.
  public Entry offer(Call<I, O> call) {
    lock.lock();
    try {
      if (closed) {
        return Entry.CLOSED;
      }
      if (calls.size() >= settings.capacity()) {
        return Entry.FULL;
      }
      calls.addLast(call);
      arrival.signal();
      return Entry.JOINED;
    } finally {
      lock.unlock();
    }
  }

  /// Takes out a call whose caller has left. Does nothing if a worker has it already.
  public void remove(Call<I, O> call) {
    lock.lock();
    try {
      calls.remove(call);
    } finally {
      lock.unlock();
    }
  }

  /// How many calls wait.
  public int size() {
    lock.lock();
    try {
      return calls.size();
    } finally {
      lock.unlock();
    }
  }

  /// The next calls to answer together; empty when the line is closed. Blocks until there are any.
  public List<Call<I, O>> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        if (calls.isEmpty()) {
          arrival.await();
        } else {
          long nanosLeft = nanosToWaitForMore();
          if (nanosLeft <= 0) {
            return nextBatch();
          }
          arrival.awaitNanos(nanosLeft);
        }
      }
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more calls, wakes the workers, and returns the calls that still waited.
  public List<Call<I, O>> close() {
    lock.lock();
    try {
      closed = true;
      List<Call<I, O>> left = List.copyOf(calls);
      calls.clear();
      arrival.signalAll();
      return left;
    } finally {
      lock.unlock();
    }
  }

  /// Whether no more calls are taken.
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private long nanosToWaitForMore() {
    if (calls.size() >= settings.largestBatch()) {
      return 0;
    }
    long waited = System.nanoTime() - calls.getFirst().since();
    return settings.waiting().toNanos() - waited;
  }

  private List<Call<I, O>> nextBatch() {
    Call<I, O> oldest = calls.removeFirst();
    List<Call<I, O>> batch = new ArrayList<>();
    batch.add(oldest);
    Iterator<Call<I, O>> others = calls.iterator();
    while (batch.size() < settings.largestBatch() && others.hasNext()) {
      Call<I, O> other = others.next();
      if (areSimilar(oldest.length(), other.length())) {
        batch.add(other);
        others.remove();
      }
    }
    if (!calls.isEmpty()) {
      arrival.signal();
    }
    return batch;
  }

  // Shorter inputs are padded to the longest of their batch: an eighth more is worth it.
  private static boolean areSimilar(int one, int other) {
    return Math.abs(one - other) <= Math.max(2, one / 8);
  }
}
