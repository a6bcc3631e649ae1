package dev.triveni.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The compiled classes of the modules, tests left out. Immutable.
record ProjectClasses(JavaClasses all, List<ModuleDescriptor> descriptors) {

  private static final class Loaded {
    static final ProjectClasses FROM_BUILD = load();
  }

  /// The classes of this build, read once.
  static ProjectClasses ofThisBuild() {
    return Loaded.FROM_BUILD;
  }

  private static ProjectClasses load() {
    List<Path> folders =
        ModuleTable.TRIVENI.rows().stream()
            .map(row -> Repository.current().root().resolve(row.folder()).resolve("target/classes"))
            .toList();
    return new ProjectClasses(
        new ClassFileImporter().importPaths(folders),
        folders.stream().flatMap(folder -> descriptor(folder).stream()).toList());
  }

  private static Optional<ModuleDescriptor> descriptor(Path folder) {
    Path file = folder.resolve("module-info.class");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(ModuleDescriptor.read(in));
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + file, cause);
    }
  }

  /// The public types of packages that are exported to everyone.
  List<JavaClass> exported() {
    Set<String> packages =
        descriptors.stream()
            .flatMap(descriptor -> descriptor.exports().stream())
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(type -> packages.contains(type.getPackageName()))
        .filter(PublicFace::isVisible)
        .toList();
  }
}
