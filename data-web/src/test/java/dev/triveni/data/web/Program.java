package dev.triveni.data.web;

import static dev.triveni.data.web.before.WriterTable.WRITER;

import dev.triveni.data.Database;
import dev.triveni.web.App;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process of its own with the library: `serve` serves it, `write` writes rows and says each one
/// that it was told to be there, and anything else is a command.
final class Program {
  private Program() {}

  static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    List<String> words = List.of(arguments).subList(2, arguments.length);
    Map<String, String> settings = Map.of("server.port", "0", "database.url", arguments[1]);
    App app = Library.app(folder, settings, Library.BEFORE);
    if (words.equals(List.of("serve"))) {
      app.run();
    } else if (words.equals(List.of("write"))) {
      app.within(() -> write(app.resource(Database.class)));
    } else {
      app.run(words.toArray(String[]::new));
    }
  }

  private static void write(Database db) {
    for (int i = 1; i <= 1_000; i++) {
      WRITER.create().name("Writer " + i).save(db);
      System.out.println(i);
    }
  }

  /// Starts it.
  ///
  /// @param url the database; the file of the folder if it is empty
  static Process start(Path folder, String url, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator,
                Program.class.getName(),
                folder.toString(),
                url));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
