package dev.triveni.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.ai.Golden;
import dev.triveni.ai.ModelLoadException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {
  private static final byte[] RIGHT = "the right bytes".getBytes(StandardCharsets.UTF_8);
  private static final ModelFile FILE =
      new ModelFile(
          "tiny", "tiny.onnx", RIGHT.length, Digests.sha256(RIGHT), "org.example:tiny-model:1.2.3");

  @TempDir private Path folder;
  private ClassLoader loader;

  @BeforeEach
  void loadFromFolder() throws IOException {
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  @Test
  void theRightFileIsRead() throws IOException {
    Files.write(folder.resolve("tiny.onnx"), RIGHT);
    assertThat(FILE.read(loader)).isEqualTo(RIGHT);
  }

  @Test
  void aMissingFileNamesTheDependencyToAdd() {
    assertThatThrownBy(() -> FILE.read(loader))
        .isInstanceOf(ModelLoadException.class)
        .satisfies(error -> Golden.check("TRV-AI-001", error.getMessage()));
  }

  @Test
  void aCorruptFileNamesBothDigests() throws IOException {
    Files.write(folder.resolve("tiny.onnx"), "the wrong bytes".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> FILE.read(loader))
        .isInstanceOf(ModelLoadException.class)
        .satisfies(error -> Golden.check("TRV-AI-002", withoutFolder(error.getMessage())));
  }

  @Test
  void aFileThatWasCutOffIsCorrupt() throws IOException {
    Files.write(folder.resolve("tiny.onnx"), new byte[3]);
    assertThatThrownBy(() -> FILE.read(loader)).hasMessageContaining("it has 3 bytes, SHA-256 ");
  }

  private String withoutFolder(String message) throws IOException {
    return message.replace(folder.toUri().toURL().toString(), "file:/folder/");
  }
}
