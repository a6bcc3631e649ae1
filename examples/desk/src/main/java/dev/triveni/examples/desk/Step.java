package dev.triveni.examples.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One step of the work on a request.
///
/// @param name what was done
/// @param millis how long it took, in milliseconds
record Step(String name, double millis) {

  /// Takes the time of steps. Used by one thread.
  static final class Clock {
    private final List<Step> steps = new ArrayList<>();

    /// Does one step.
    <T> T time(String name, Supplier<T> work) {
      long begin = System.nanoTime();
      T result = work.get();
      steps.add(new Step(name, Math.floorDiv(System.nanoTime() - begin, 10_000) / 100.0));
      return result;
    }

    /// The steps so far.
    List<Step> steps() {
      return List.copyOf(steps);
    }
  }
}
