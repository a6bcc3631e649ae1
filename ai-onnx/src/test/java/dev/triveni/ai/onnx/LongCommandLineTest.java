package dev.triveni.ai.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process whose command line is long, as it is with a class path of many jars, loads a model.
class LongCommandLineTest {
  private static final String PROGRAM =
      """
      import dev.triveni.ai.onnx.OnnxEmbedding;

      void main() {
        try (var model = OnnxEmbedding.of("all-MiniLM-L6-v2").load()) {
          IO.println(model.embed("hello").length + " numbers");
        }
      }
      """;

  @Test
  void itDoesNotCrash(@TempDir Path folder) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Embed.java"), PROGRAM);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                source.toString(),
                "x".repeat(100_000))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(output).contains("384 numbers");
    assertThat(process.waitFor()).isZero();
  }

  /// What these tests run with, be it as modules or on the class path.
  private static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
