package dev.triveni.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;

/// Asks as [EndpointBenchmark] does, in another way: in one process, the handler by hand and the
/// typed endpoint in turn for a moment each, so that whatever else the machine does meets both. It
/// prints the median of the pairs' ratios, and the half of the pairs in the middle. Besides the
/// requests in a second it compares the time of the processors for each request, client and server
/// together, which others on the machine change less.
final class EndpointPairs {
  private static final long SLICE = 200_000_000L;
  private static final int WARM = 40;
  private static final int PAIRS = 60;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Connection connection;

  private EndpointPairs(Connection connection) {
    this.connection = connection;
  }

  /// What came of one moment.
  private record Slice(double perSecond, double cpuPerRequest) {}

  /// Measures.
  public static void main(String[] args) throws IOException {
    Config config = Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1"));
    try (RunningApp run = EndpointBenchmark.app(config).start()) {
      EndpointPairs pairs = new EndpointPairs(Connection.to(run.url()));
      for (String method : new String[] {"GET", "POST"}) {
        pairs.measure(method, WARM);
        pairs.print(method, pairs.measure(method, PAIRS));
      }
      pairs.connection.close();
    }
  }

  private Slice[][] measure(String method, int count) throws IOException {
    byte[] byHand = request(method, "byHand");
    byte[] typed = request(method, "typed");
    Slice[][] slices = new Slice[count][];
    for (int i = 0; i < count; i++) {
      boolean isFirst = i % 2 == 0;
      Slice one = slice(isFirst ? byHand : typed);
      Slice other = slice(isFirst ? typed : byHand);
      slices[i] = isFirst ? new Slice[] {one, other} : new Slice[] {other, one};
    }
    return slices;
  }

  private static byte[] request(String method, String handler) {
    return method.equals("GET")
        ? Connection.request(method, "/" + handler + "/4711?q=tea&limit=20", "")
        : Connection.request(method, "/" + handler, EndpointBenchmark.ITEM);
  }

  private Slice slice(byte[] request) throws IOException {
    long cpu = system.getProcessCpuTime();
    long begun = System.nanoTime();
    int count = 0;
    while (System.nanoTime() - begun < SLICE) {
      connection.exchange(request);
      count++;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Slice(count / seconds, (system.getProcessCpuTime() - cpu) / 1e3 / count);
  }

  private void print(String method, Slice[][] pairs) {
    double[] speed =
        Arrays.stream(pairs).mapToDouble(it -> it[1].perSecond() / it[0].perSecond()).toArray();
    double[] cpu =
        Arrays.stream(pairs)
            .mapToDouble(it -> it[1].cpuPerRequest() / it[0].cpuPerRequest())
            .toArray();
    double[] byHand = Arrays.stream(pairs).mapToDouble(it -> it[0].perSecond()).toArray();
    double[] spent = Arrays.stream(pairs).mapToDouble(it -> it[0].cpuPerRequest()).toArray();
    IO.println(
        "%s: typed to by hand: requests a second %s, processor time %s; by hand %s/s, %s us"
            .formatted(
                method, quartiles(speed), quartiles(cpu), quartiles(byHand), quartiles(spent)));
  }

  private static String quartiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int quarter = sorted.length / 4;
    return "%.3f (%.3f to %.3f)"
        .formatted(sorted[sorted.length / 2], sorted[quarter], sorted[sorted.length - 1 - quarter]);
  }
}
