package dev.triveni.benchmarks.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What does each operation cost with JDBC, with entities and with Hibernate, in CPU time of the
/// thread that does it?
///
/// All ways take turns in each round, so that whatever else the machine does meets all of them.
/// With H2 the database's own work is in the figures; with PostgreSQL it is done by another
/// process.
///
/// Arguments: the rounds, and the milliseconds that each operation of each way is repeated in each.
public final class DataComparison {
  private static final int ARTICLES = 5_000;
  private static final int TAGS = 20_000;

  private final List<Way> ways;
  private final String url;
  private final Map<String, Map<Way, double[]>> results = new LinkedHashMap<>();
  private long turn;

  /// One operation.
  private record Operation(String name, Work work) {}

  /// Does it once.
  private interface Work {
    void with(Way way, long turn);
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("get by id", (way, turn) -> way.get(1 + turn % ARTICLES)),
          new Operation(
              "list of 50 with author",
              (way, turn) -> way.listWithAuthors(1 + turn % (ARTICLES - 50))),
          new Operation("aggregate by group", (way, _) -> way.countByAuthor()),
          new Operation("keyset page of 20", (way, turn) -> way.next(1 + turn % (ARTICLES - 50))),
          new Operation("update by query", (way, turn) -> way.addViews(2 + turn % 499)),
          new Operation(
              "load and save", (way, turn) -> way.loadAndSave(1 + turn % ARTICLES, "T" + turn)),
          new Operation(
              "many-to-many add",
              (way, turn) -> way.tag(1 + turn % ARTICLES, 1 + turn / ARTICLES % TAGS)),
          new Operation("insert one", (way, turn) -> way.insert("New " + turn)),
          new Operation("insert a thousand", (way, _) -> way.insertThousand()));

  private DataComparison(String url) throws SQLException {
    this.url = url;
    WithEntities entities = new WithEntities(url);
    entities.createTables();
    fill();
    this.ways =
        List.of(new WithJdbc(url), entities, new WithStatelessSession(url), new WithSession(url));
  }

  static void main(String[] arguments) throws IOException, SQLException {
    int rounds = Integer.parseInt(arguments[0]);
    long millis = Long.parseLong(arguments[1]);
    run("H2", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0", rounds, millis);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      run("PostgreSQL", url, rounds, millis);
      for (String way : List.of("jdbc", "triveni", "stateless", "session")) {
        IO.println("first query, %s: %s ms".formatted(way, firstQueries(way, url, rounds)));
      }
    }
  }

  /// The milliseconds of fresh processes, the quickest first.
  private static List<Long> firstQueries(String way, String url, int times) throws IOException {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  FirstQuery.class.getName(),
                  way,
                  url)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .strip()
              .split("\n");
      millis.add(Long.parseLong(lines[lines.length - 1]));
    }
    return millis.stream().sorted().toList();
  }

  private static void run(String name, String url, int rounds, long millis) throws SQLException {
    DataComparison comparison = new DataComparison(url);
    comparison.measure(rounds, millis);
    IO.println(comparison.table(name));
    comparison.ways.forEach(Way::close);
  }

  private void fill() throws SQLException {
    sql(
        "insert into \"author\" (\"name\") select 'Author ' || x from %s".formatted(series(500)),
        "insert into \"tag\" (\"name\") select 'Tag ' || x from %s".formatted(series(TAGS)),
        """
        insert into "article" ("title", "body", "views", "written_at", "author_id")
        select 'Title ' || x, repeat('Some text. ', 20), 0, current_timestamp, 1 + mod(x, 500)
        from %s\
        """
            .formatted(series(ARTICLES)));
  }

  private String series(int rows) {
    return url.startsWith("jdbc:h2")
        ? "system_range(1, %d)".formatted(rows)
        : "generate_series(1, %d) as s(x)".formatted(rows);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// Half of the first round, of which nothing is kept, is for the compiler.
  private void measure(int rounds, long millis) throws SQLException {
    for (Operation operation : OPERATIONS) {
      Map<Way, double[]> times = new LinkedHashMap<>();
      ways.forEach(way -> times.put(way, new double[rounds]));
      for (int round = -2; round < rounds; round++) {
        for (Way way : ways) {
          double time = time(operation, way, millis);
          if (round >= 0) {
            times.get(way)[round] = time;
          }
          sql(
              "delete from \"article_tags\"",
              "delete from \"article\" where \"id\" > %d".formatted(ARTICLES));
        }
      }
      results.put(operation.name(), times);
    }
  }

  /// The CPU time of one operation in microseconds.
  private double time(Operation operation, Way way, long millis) {
    var threads = ManagementFactory.getThreadMXBean();
    long end = System.nanoTime() + millis * 1_000_000;
    long begun = threads.getCurrentThreadCpuTime();
    int done = 0;
    while (System.nanoTime() < end) {
      operation.work().with(way, turn++);
      done++;
    }
    return (threads.getCurrentThreadCpuTime() - begun) / 1_000.0 / done;
  }

  private String table(String database) {
    StringBuilder text = new StringBuilder("| " + database + " |");
    ways.forEach(way -> text.append(' ').append(way.name()).append(" |"));
    text.append("\n|---|").append("---:|".repeat(ways.size())).append('\n');
    results.forEach((operation, times) -> {
      double jdbc = median(times.get(ways.getFirst()));
      text.append("| ").append(operation).append(" |");
      ways.forEach(way -> text.append(cell(times.get(way), jdbc)));
      text.append('\n');
    });
    return text.toString();
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String cell(double[] times, double jdbc) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        " %.1f (%.1f-%.1f) %.2f |",
        median(times),
        sorted[0],
        sorted[sorted.length - 1],
        median(times) / jdbc);
  }
}
