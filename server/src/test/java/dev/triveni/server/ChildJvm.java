package dev.triveni.server;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How to start another JVM with the class path of this one, as applications run.
final class ChildJvm {
  private ChildJvm() {}

  static List<String> command() {
    String classPath =
        Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
            .map(System::getProperty)
            .filter(Objects::nonNull)
            .filter(path -> !path.isEmpty())
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", testClasses() + File.pathSeparator + classPath);
  }

  /// In a modular test run they are patched into the module, and on no path.
  private static Path testClasses() {
    try {
      return Path.of(ChildJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("test-classes");
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
