package dev.triveni.benchmarks.data;

import java.lang.management.ManagementFactory;

/// How long does a fresh process take until the answer of its first query is there?
///
/// Arguments: `jdbc`, `triveni`, `session` or `stateless`, and the URL of a database whose tables
/// are filled. Prints milliseconds since the process began.
public final class FirstQuery {
  private FirstQuery() {}

  static void main(String[] arguments) {
    try (Way way = way(arguments[0], arguments[1])) {
      way.get(1);
      long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
      IO.println(System.currentTimeMillis() - begun);
    }
  }

  private static Way way(String name, String url) {
    return switch (name) {
      case "jdbc" -> new WithJdbc(url);
      case "triveni" -> new WithEntities(url);
      case "session" -> new WithSession(url);
      case "stateless" -> new WithStatelessSession(url);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
