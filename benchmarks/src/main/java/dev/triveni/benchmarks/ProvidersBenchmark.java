package dev.triveni.benchmarks;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
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

/// What do ten providers cost a request?
///
/// The same endpoint with none and with ten, each of which needs the one before: a whole request
/// through the application, without a socket. The goal: less than 2 µs more.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class ProvidersBenchmark {

  /// How many providers there are.
  @Param({"none", "ten"})
  public String providers;

  private App app;
  private RequestHead head;

  /// The application.
  @Setup
  public void prepare() {
    app =
        App.create(Config.of(Map.of()))
            .install(Api.of(api -> api.undocumented().routes(new Endpoints())))
            .freeze();
    head =
        new RequestHead(
            "GET",
            "/" + providers,
            "",
            "HTTP/1.1",
            "http",
            "localhost",
            Headers.none(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
  }

  /// One request.
  @Benchmark
  public Reply request() {
    Reply reply = app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    reply.afterwards().run();
    return reply;
  }

  /// The endpoints.
  @Routes
  public static class Endpoints {

    /// Needs nothing.
    @Get("/none")
    public void none() {}

    /// Needs ten values.
    @Get("/ten")
    public void ten(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j) {}
  }

  @Provides
  record A() {}

  @Provides
  record B(A a) {}

  @Provides
  record C(B b) {}

  @Provides
  record D(C c) {}

  @Provides
  record E(D d) {}

  @Provides
  record F(E e) {}

  @Provides
  record G(F f) {}

  @Provides
  record H(G g) {}

  @Provides
  record I(H h) {}

  @Provides
  record J(I i) {}
}
