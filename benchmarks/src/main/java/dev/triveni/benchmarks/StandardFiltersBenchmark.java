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

/// What do the filters cost a request that every application has?
///
/// A whole request through the application, without a socket, with and without security headers,
/// the check of the host and that of foreign pages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class StandardFiltersBenchmark {
  private static final byte[] JSON = {'{', '}'};

  /// Whether they are there.
  @Param({"true", "false"})
  public boolean filters;

  /// What is sent.
  @Param({"GET", "POST"})
  public String method;

  private App app;
  private RequestHead head;

  /// One route for each method.
  @Setup
  public void prepare() {
    Map<String, String> without = Map.of("security.headers", "false", "security.csrf", "false");
    Map<String, String> with = Map.of("server.host", "127.0.0.1");
    app = App.create(Config.of(filters ? with : without));
    app.get("/", _ -> Response.bytes(JSON, "application/json"));
    app.post("/", _ -> Response.bytes(JSON, "application/json"));
    app.freeze();
    head =
        new RequestHead(
            method,
            "/",
            "",
            "HTTP/1.1",
            "http",
            "localhost:8000",
            Headers.of("Cookie", "a=b", "Sec-Fetch-Site", "same-origin"),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
  }

  /// One request.
  @Benchmark
  public Reply request() {
    Reply reply = app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    reply.afterwards().run();
    return reply;
  }
}
