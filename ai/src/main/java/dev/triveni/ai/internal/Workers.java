package dev.triveni.ai.internal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The platform threads that run a model. Native code would hold on to the carriers of virtual
/// ones. Thread-safe.
public final class Workers<I, O> {
  private final WaitingLine<I, O> line;
  private final Function<List<I>, List<O>> run;
  private final Pace pace;
  private final CountDownLatch running;

  private Workers(int count, WaitingLine<I, O> line, Function<List<I>, List<O>> run, Pace pace) {
    this.line = line;
    this.run = run;
    this.pace = pace;
    this.running = new CountDownLatch(count);
  }

  /// Starts the threads. They end when the line is closed.
  public static <I, O> Workers<I, O> start(
      String model, int count, WaitingLine<I, O> line, Function<List<I>, List<O>> run, Pace pace) {
    Workers<I, O> workers = new Workers<>(count, line, run, pace);
    IntStream.rangeClosed(1, count)
        .forEach(number ->
            Thread.ofPlatform()
                .name("model-" + model + "-" + number)
                .daemon()
                .start(workers::work));
    return workers;
  }

  /// Whether a thread has not ended.
  public boolean areRunning() {
    return running.getCount() > 0;
  }

  /// Returns when all threads have ended, however long that takes: what they use may be freed then.
  public void join() {
    boolean interrupted = false;
    while (areRunning()) {
      try {
        running.await();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      List<Call<I, O>> batch = line.take();
      while (!batch.isEmpty()) {
        answer(batch);
        batch = line.take();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a worker", e);
    } finally {
      running.countDown();
    }
  }

  private void answer(List<Call<I, O>> batch) {
    long start = System.nanoTime();
    try {
      List<O> answers = run.apply(batch.stream().map(Call::input).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).succeed(answers.get(i));
      }
    } catch (RuntimeException | Error failure) {
      failEach(batch, failure);
    }
    pace.record(batch.size(), System.nanoTime() - start);
  }

  // One bad input must not fail the others of its batch.
  private void failEach(List<Call<I, O>> batch, Throwable failure) {
    if (batch.size() == 1) {
      batch.getFirst().fail(failure);
    } else {
      batch.forEach(call -> answer(List.of(call)));
    }
  }
}
