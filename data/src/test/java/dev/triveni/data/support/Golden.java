package dev.triveni.data.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that are kept word for word in `src/test/golden`; `-Dgolden.update=true` rewrites them.
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "golden");

  private Golden() {}

  /// Compares a text with the file of this name.
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual)
          .as("golden file; -Dgolden.update=true writes it")
          .isEqualTo(Files.readString(file));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
