package dev.triveni.ai.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/// A model for tests: shouts its inputs, one batch for each time that it is let go, and remembers
/// the batches.
final class GatedModel {
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore gate = new Semaphore(0);
  private final List<List<String>> batches = new CopyOnWriteArrayList<>();

  List<String> run(List<String> inputs) {
    batches.add(inputs);
    begun.release();
    gate.acquireUninterruptibly();
    if (inputs.contains("poison")) {
      throw new IllegalArgumentException("cannot swallow this");
    }
    return inputs.stream().map(input -> input + "!").toList();
  }

  void awaitBatch() {
    begun.acquireUninterruptibly();
  }

  void letGo() {
    letGo(10_000);
  }

  void letGo(int batches) {
    gate.release(batches);
  }

  List<List<String>> batches() {
    return batches;
  }
}
