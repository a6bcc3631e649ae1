package dev.triveni.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A local Maven repository that has what this machine's has, and the artifacts of this build,
/// which are installed nowhere else. Immutable.
record LocalRepository(Path folder) {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final String VERSION = "0.1.0";

  /// Makes one.
  ///
  /// @param folder where it shall be
  /// @param machine that of the machine
  /// @param checkout the folder of this build
  static LocalRepository of(Path folder, Path machine, Path checkout) throws IOException {
    linkAll(machine, folder, "dev");
    linkAll(machine.resolve("dev"), folder.resolve("dev"), "triveni");
    LocalRepository made = new LocalRepository(folder);
    String parent = Files.readString(checkout.resolve("pom.xml"));
    made.add("triveni-parent", checkout.resolve("pom.xml"), Optional.empty());
    for (String module :
        MODULE.matcher(parent).results().map((MatchResult r) -> r.group(1)).toList()) {
      made.addModule(checkout.resolve(module));
    }
    return made;
  }

  private static void linkAll(Path from, Path to, String without) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith(without)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  private void addModule(Path module) throws IOException {
    Path pom = module.resolve("pom.xml");
    List<String> names =
        ARTIFACT
            .matcher(Files.readString(pom))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
    String name = names.get(1); // the first one is the parent's
    Path jar = module.resolve("target").resolve(name + "-" + VERSION + ".jar");
    add(name, pom, Optional.of(jar).filter(Files::exists));
  }

  private void add(String name, Path pom, Optional<Path> jar) {
    try {
      Path place = folder.resolve("dev/triveni").resolve(name).resolve(VERSION);
      Files.createDirectories(place);
      Files.copy(pom, place.resolve(name + "-" + VERSION + ".pom"));
      if (jar.isPresent()) {
        Files.copy(jar.get(), place.resolve(name + "-" + VERSION + ".jar"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
