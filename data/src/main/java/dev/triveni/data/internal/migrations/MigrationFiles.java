package dev.triveni.data.internal.migrations;

import dev.triveni.data.DataException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The folder of an application's migrations: in the sources, or in what was built of them.
/// Thread-safe.
public final class MigrationFiles {
  private static final String SUFFIX = ".migration";

  private final Source source;

  private MigrationFiles(Source source) {
    this.source = source;
  }

  private sealed interface Source {
    record Folder(Path path) implements Source {}

    record Built(URL url) implements Source {}
  }

  /// A folder, which need not be there yet.
  public static MigrationFiles in(Path folder) {
    return new MigrationFiles(new Source.Folder(folder));
  }

  /// A folder that was built with the application, at a URL.
  public static MigrationFiles at(URL url) {
    return new MigrationFiles(new Source.Built(url));
  }

  /// All migrations, by their names.
  public List<Migration> read() {
    try {
      return switch (source) {
        case Source.Folder(Path folder) -> Files.isDirectory(folder) ? read(folder) : List.of();
        case Source.Built(URL url) -> read(url.toURI());
      };
    } catch (IOException | URISyntaxException cause) {
      throw new DataException(
          "TRV-DATA-207 The migrations in %s cannot be read (%s). See that the files are there and readable."
              .formatted(source, cause.getMessage()),
          cause);
    }
  }

  private static List<Migration> read(URI uri) throws IOException {
    if (!uri.getScheme().equals("jar")) {
      return read(Path.of(uri));
    }
    String[] parts = uri.toString().split("!", 2);
    try (FileSystem jar = FileSystems.newFileSystem(URI.create(parts[0]), Map.of())) {
      return read(jar.getPath(parts[1]));
    }
  }

  private static List<Migration> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
      List<Migration> migrations = new ArrayList<>();
      for (Path file : found) {
        String name = file.getFileName().toString().replace(SUFFIX, "");
        migrations.add(MigrationText.read(name, Files.readString(file)));
      }
      return List.copyOf(migrations);
    }
  }

  /// Writes the file of a new migration.
  public Path write(Migration migration) {
    if (!(source instanceof Source.Folder(Path folder))) {
      throw new DataException(
          "TRV-DATA-208 The migration %s cannot be written into what was built. Make migrations with Migrations.in(folder), with the folder of the sources."
              .formatted(migration.name()));
    }
    Path file = folder.resolve(migration.name() + SUFFIX);
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, MigrationText.of(migration), StandardOpenOption.CREATE_NEW);
    } catch (IOException cause) {
      throw new DataException(
          "TRV-DATA-209 The migration %s cannot be written (%s). See that its folder may be written to, and that no file has its name."
              .formatted(file, cause),
          cause);
    }
  }
}
