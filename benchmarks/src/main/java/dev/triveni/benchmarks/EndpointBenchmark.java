package dev.triveni.benchmarks;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Post;
import dev.triveni.api.Routes;
import dev.triveni.schema.Default;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What does a typed endpoint cost beside a handler that is written by hand?
///
/// Both run on the same server and answer the same; the client has one connection. The goal: at
/// most 7 % fewer requests a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(5)
public class EndpointBenchmark {
  static final String ITEM = "{\"name\":\"Assam\",\"price\":12.5,\"tags\":[\"black\",\"malty\"]}";

  /// Who answers.
  @Param({"byHand", "typed"})
  public String handler;

  private RunningApp run;
  private Connection connection;
  private byte[] get;
  private byte[] post;

  /// Starts the server.
  @Setup
  public void start() throws IOException {
    run = app(Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1"))).start();
    connection = Connection.to(run.url());
    get = Connection.request("GET", "/" + handler + "/4711?q=tea&limit=20", "");
    post = Connection.request("POST", "/" + handler, ITEM);
  }

  /// Both handlers of both kinds.
  static App app(Config config) {
    return App.create(config)
        .install(Api.of(api -> api.undocumented().routes(new Typed())))
        .get("/byHand/{id:int}", EndpointBenchmark::find)
        .post("/byHand", EndpointBenchmark::add);
  }

  /// Stops it.
  @TearDown
  public void stop() throws IOException {
    connection.close();
    run.close();
  }

  /// One number of the path and two parameters of the query; a record is answered.
  @Benchmark
  public int get() throws IOException {
    return connection.exchange(get);
  }

  /// A record is sent and answered.
  @Benchmark
  public int post() throws IOException {
    return connection.exchange(post);
  }

  /// What is found.
  record Found(long id, String q, int limit) {}

  /// What is sent.
  record Item(String name, double price, List<String> tags) {}

  private static Response find(Request request) {
    long id = Long.parseLong(request.variable("id"));
    String q = request.query("q").orElseThrow();
    int limit = Integer.parseInt(request.query("limit").orElse("10"));
    return Response.json(new Found(id, q, limit));
  }

  private static Response add(Request request) {
    return Response.json(request.json(Item.class)).withStatus(201);
  }

  /// The same with types.
  @Routes("/typed")
  public static class Typed {

    @Get("/{id:int}")
    Found find(long id, String q, @Default("10") int limit) {
      return new Found(id, q, limit);
    }

    @Post(status = 201)
    Item add(Item item) {
      return item;
    }
  }
}
