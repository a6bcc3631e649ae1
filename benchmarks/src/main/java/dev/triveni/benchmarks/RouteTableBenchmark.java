package dev.triveni.benchmarks;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Does a request cost more where there are many routes?
///
/// The same four paths are asked for in turn, spread over the table: a whole request through the
/// application, without a socket. The goal: 1,000 routes cost at most 20 % more than 10.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class RouteTableBenchmark {
  private static final int KINDS = 2;
  private static final int ASKED = 4;

  /// How many routes there are.
  @Param({"10", "1000"})
  public int routes;

  private App app;
  private RequestHead[] heads;
  private int next;

  /// Half of the routes are plain paths, half have a variable.
  @Setup
  public void prepare() {
    int areas = routes / KINDS;
    app = App.create(Config.of(Map.of()));
    for (int i = 0; i < areas; i++) {
      app.get("/area" + i + "/list", _ -> Response.noContent());
      app.get("/area" + i + "/{id:int}", _ -> Response.noContent());
    }
    app.freeze();
    heads = new RequestHead[ASKED];
    for (int i = 0; i < ASKED; i++) {
      int area = i * (areas - 1) / (ASKED - 1);
      heads[i] = get("/area" + area + (i % KINDS == 0 ? "/list" : "/4711"));
    }
  }

  /// One request.
  @Benchmark
  public Reply request() {
    RequestHead head = heads[next++ & (ASKED - 1)];
    Reply reply = app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    reply.afterwards().run();
    return reply;
  }

  private static RequestHead get(String path) {
    InetSocketAddress client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    return new RequestHead(
        "GET", path, "", "HTTP/1.1", "http", "localhost", Headers.none(), client);
  }
}
