package dev.triveni.benchmarks;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Headers;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Response;
import dev.triveni.web.spi.Reply;
import dev.triveni.web.spi.RequestHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What does it cost to answer with 700 nested records, beside writing their JSON by hand?
///
/// A whole request through the application, without a socket, until the last byte is written. By
/// hand each member is written with Jackson's generator, which knows nothing of types. The goal: at
/// most 1.2 times as long.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class WritingBenchmark {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int ITEMS = 700;

  /// Who answers.
  @Param({"byHand", "typed"})
  public String handler;

  private App app;
  private RequestHead head;
  private ByteArrayOutputStream sink;

  /// The application.
  @Setup
  public void prepare() {
    List<Order> orders = IntStream.range(0, ITEMS).mapToObj(Order::of).toList();
    app = App.create(Config.of(Map.of()));
    app.install(Api.of(api -> api.undocumented().routes(new Typed(orders))));
    app.get("/byHand", _ -> Response.bytes(json(orders), "application/json"));
    app.freeze();
    head =
        new RequestHead(
            "GET",
            "/" + handler,
            "",
            "HTTP/1.1",
            "http",
            "localhost",
            Headers.none(),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    sink = new ByteArrayOutputStream(1 << 20);
  }

  /// One request and its response.
  @Benchmark
  public int answer() throws IOException {
    Reply reply = app.serve(head, new RequestBody(InputStream.nullInputStream(), 0, 0));
    sink.reset();
    reply.body().writeTo(sink);
    reply.afterwards().run();
    return sink.size();
  }

  /// An order.
  record Order(long id, Customer customer, List<Line> lines, boolean isPaid) {
    static Order of(int number) {
      List<Line> lines =
          List.of(new Line("Assam " + number, 2, 12.5), new Line("Ceylon", number, 9.25));
      return new Order(number, new Customer("Ann " + number, "ann@example.com"), lines, true);
    }
  }

  /// Who orders.
  record Customer(String name, String email) {}

  /// A line of an order.
  record Line(String what, int count, double price) {}

  /// Answers with types.
  @Routes("/typed")
  public static class Typed {
    private final List<Order> orders;

    Typed(List<Order> orders) {
      this.orders = orders;
    }

    @Get
    List<Order> all() {
      return orders;
    }
  }

  private static byte[] json(List<Order> orders) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      orders.forEach(order -> write(order, json));
      json.writeEndArray();
    }
    return out.toByteArray();
  }

  private static void write(Order order, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("id");
    json.writeNumber(order.id());
    json.writeName("customer");
    json.writeStartObject();
    json.writeName("name");
    json.writeString(order.customer().name());
    json.writeName("email");
    json.writeString(order.customer().email());
    json.writeEndObject();
    json.writeName("lines");
    json.writeStartArray();
    order.lines().forEach(line -> write(line, json));
    json.writeEndArray();
    json.writeName("isPaid");
    json.writeBoolean(order.isPaid());
    json.writeEndObject();
  }

  private static void write(Line line, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("what");
    json.writeString(line.what());
    json.writeName("count");
    json.writeNumber(line.count());
    json.writeName("price");
    json.writeNumber(line.price());
    json.writeEndObject();
  }
}
