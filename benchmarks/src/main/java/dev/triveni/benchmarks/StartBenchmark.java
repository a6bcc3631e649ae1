package dev.triveni.benchmarks;

import dev.triveni.api.Api;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long does an application with 1,000 endpoints and 300 records take to start, and how long is
/// its first client kept waiting for the document?
///
/// Each is measured once in a fresh process, with nothing warm. The goals: a start in less than 1
/// s, a document in less than 100 ms.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class StartBenchmark {

  /// The classes of a large application.
  @State(Scope.Benchmark)
  public static class Classes {
    private LargeApplication large;

    /// Compiles them, in another process.
    @Setup
    public void compile() throws IOException {
      large = LargeApplication.compile();
    }

    /// Deletes them.
    @TearDown
    public void delete() throws IOException {
      large.close();
    }
  }

  /// A large application that is ready to answer, and whose document was never asked for.
  @State(Scope.Benchmark)
  public static class Ready {
    private App app;

    /// Analyses every signature.
    @Setup
    public void freeze(Classes classes) {
      app = app(classes.large).freeze();
    }
  }

  /// The start: classes are loaded, signatures analysed, routes sorted.
  @Benchmark
  public App start(Classes classes) {
    return app(classes.large).freeze();
  }

  /// The document, when it is made by the first request that asks for it.
  @Benchmark
  public int describe(Ready ready) throws IOException {
    RequestHead head =
        new RequestHead(
            "GET",
            "/openapi.json",
            "",
            "HTTP/1.1",
            "http",
            "localhost",
            Headers.none(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    Reply reply = ready.app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    reply.body().writeTo(sink);
    if (sink.size() < 100_000) {
      throw new IllegalStateException("That is no document: " + sink);
    }
    return sink.size();
  }

  private static App app(LargeApplication large) {
    return App.create(Config.of(Map.of()))
        .install(Api.of(api -> api.withoutPages().routes(large.routes())));
  }
}
