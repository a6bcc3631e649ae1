package dev.triveni.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Every benchmark runs; how fast is not asked here.
class BenchmarksTest {
  private static final TimeValue SHORT = new TimeValue(10, TimeUnit.MILLISECONDS);

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("dev\\.triveni\\.benchmarks\\..*")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(SHORT)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    assertThat(new Runner(options).run())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
  }
}
