package dev.triveni.data.queries;

import static dev.triveni.data.desk.AuthorTable.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.data.Database;
import dev.triveni.data.support.OnBothDatabases;
import dev.triveni.data.support.Servers;
import dev.triveni.shows.Shows;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/// More rows than there is memory for, one by one.
@OnBothDatabases
class ManyRowsReadTest {
  private static final long ROWS = 1_000_000;
  private static final long MOST = 80_000_000;

  @Parameter Servers server;
  @TempDir Path folder;

  /// H2 keeps a result in a file only where its tables are in one.
  private Database open() {
    return server == Servers.H2
        ? Database.open("jdbc:h2:%s;CACHE_SIZE=8192".formatted(folder.resolve("many")))
        : server.fresh();
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  @Shows(value = "DJ-13", code = "db.from(AUTHOR).forEach(author -> …)")
  void millionRowsAreReadInLittleMemory() {
    try (Database db = open()) {
      db.createTables(AUTHOR);
      String numbers = server == Servers.H2 ? "system_range" : "generate_series";
      db.execute(
          "insert into \"author\" (\"name\") select repeat('x', 90) || n from %s(1, %d) as g(n)"
              .formatted(numbers, ROWS));
      long before = used();
      AtomicLong seen = new AtomicLong();
      AtomicLong during = new AtomicLong();

      db.from(AUTHOR)
          .forEach(author -> {
            if (seen.incrementAndGet() == ROWS / 2) {
              during.set(used());
            }
          });

      assertThat(seen).hasValue(ROWS);
      assertThat(during.get() - before).isLessThan(MOST);
    }
  }
}
