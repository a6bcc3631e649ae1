package dev.triveni.benchmarks;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What does a typed endpoint cost beside a handler that is written by hand, where nothing else is
/// measured?
///
/// The same endpoints as in [EndpointBenchmark], without a socket and a client. With `-prof gc` it
/// tells how many bytes each request allocates, which no other work on the machine changes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class EndpointAloneBenchmark {

  /// Who answers.
  @Param({"byHand", "typed"})
  public String handler;

  private InProcess get;
  private InProcess post;

  /// The application.
  @Setup
  public void prepare() {
    App app = EndpointBenchmark.app(Config.of(Map.of())).freeze();
    byte[] item = EndpointBenchmark.ITEM.getBytes(StandardCharsets.UTF_8);
    get = new InProcess(app, "GET", "/" + handler + "/4711", "q=tea&limit=20", new byte[0]);
    post = new InProcess(app, "POST", "/" + handler, "", item);
  }

  /// One number of the path and two parameters of the query; a record is answered.
  @Benchmark
  public int get() throws IOException {
    return get.exchange();
  }

  /// A record is sent and answered.
  @Benchmark
  public int post() throws IOException {
    return post.exchange();
  }
}
