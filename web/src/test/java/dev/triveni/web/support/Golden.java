package dev.triveni.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are kept word for word in `src/test/resources/golden`; `-Dgolden.update=true`
/// rewrites them.
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /// Compares a text with the file of this name. Line numbers of tests do not count.
  public static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    String actual = text.replaceAll("(\\w+Test\\.java):\\d+", "$1:0") + "\n";
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual)
          .as("golden file; -Dgolden.update=true writes it")
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
