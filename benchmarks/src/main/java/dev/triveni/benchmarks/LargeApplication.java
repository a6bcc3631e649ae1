package dev.triveni.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The classes of an application with 1,000 endpoints and 300 records, written and compiled by
/// programs.
final class LargeApplication implements AutoCloseable {
  private static final int CLASSES = 100;
  private static final int RECORDS = 3;

  private final Path folder;

  private LargeApplication(Path folder) {
    this.folder = folder;
  }

  /// Writes and compiles them, in another process, so that this one stays cold.
  static LargeApplication compile() throws IOException {
    Path folder = Files.createTempDirectory("large-application");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-parameters",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
    for (int i = 0; i < CLASSES; i++) {
      Path file = folder.resolve("Area" + i + ".java");
      command.add(Files.writeString(file, source(i)).toString());
    }
    run(command);
    return new LargeApplication(folder);
  }

  private static void run(List<String> command) throws IOException {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException("javac ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /// Ten endpoints and three records.
  private static String source(int area) {
    StringBuilder source = new StringBuilder();
    source.append(
        """
        import dev.triveni.api.*;
        import dev.triveni.schema.Default;
        import jakarta.validation.constraints.*;
        import java.util.*;
        @Routes("/area%1$d")
        public class Area%1$d {
          public record First%1$d(long id, @Size(max = 80) String name, @Positive double price) {}
          public record Second%1$d(UUID id, List<First%1$d> firsts, Optional<String> note) {}
          public record Third%1$d(Map<String, Integer> counts, Second%1$d second, boolean done) {}
        """
            .formatted(area));
    for (int i = 0; i < 10; i++) {
      String record = List.of("First", "Second", "Third").get(i % RECORDS) + area;
      source.append(
          i % 2 == 0
              ? """
                @Get("/all%1$d/{id}")
                public %2$s find%1$d(long id, Optional<String> q, @Default("10") @Max(99) int limit) {
                  return null;
                }
              """
                  .formatted(i, record)
              : """
                @Post("/all%1$d")
                public %2$s add%1$d(%2$s value) {
                  return value;
                }
              """
                  .formatted(i, record));
    }
    return source.append("}\n").toString();
  }

  /// Objects of its classes, which are loaded anew.
  Object[] routes() {
    try {
      URL[] place = {folder.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(place, LargeApplication.class.getClassLoader());
      Object[] routes = new Object[CLASSES];
      for (int i = 0; i < CLASSES; i++) {
        routes[i] = loader.loadClass("Area" + i).getConstructor().newInstance();
      }
      return routes;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(LargeApplication::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
