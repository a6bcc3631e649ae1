package dev.triveni.data.web.internal;

import dev.triveni.data.Migrations;
import dev.triveni.data.Table;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the migrations of an application are: in its sources while it is developed, with its
/// classes where it runs. Immutable.
///
/// @param sources the folder of the sources, which need not be there
public record MigrationFolder(Path sources) {

  Migrations of(Table<?>... tables) {
    Optional<URL> built = Files.isDirectory(sources) ? Optional.empty() : built(tables);
    return built
        .map(url -> Migrations.at(url, tables))
        .orElseGet(() -> Migrations.in(sources, tables));
  }

  /// The migrations where they are written, whether or not there are any.
  Migrations written(Table<?>... tables) {
    return Migrations.in(sources, tables);
  }

  private static Optional<URL> built(Table<?>... tables) {
    return tables.length == 0
        ? Optional.empty()
        : Optional.ofNullable(tables[0].mapping().type().getResource("/migrations"));
  }
}
