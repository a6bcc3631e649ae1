package dev.triveni.ai.onnx.internal;

import dev.triveni.ai.ModelLoadException;
import dev.triveni.ai.spi.Digests;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that somebody put on the disk.
public record DiskFiles(Path weightsFile, Path tokenizerFile) implements ModelFiles {
  @Override
  public String name() {
    String file = String.valueOf(weightsFile.getFileName());
    return file.endsWith(".onnx") ? file.substring(0, file.length() - ".onnx".length()) : file;
  }

  @Override
  public String version() {
    return "local";
  }

  @Override
  public byte[] weights() {
    return read(weightsFile);
  }

  @Override
  public String digest(byte[] weights) {
    return Digests.sha256(weights);
  }

  @Override
  public byte[] tokenizer() {
    return read(tokenizerFile);
  }

  private byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelLoadException(
          new SetupProblem(
              "TRV-AI-015",
              "Model " + name(),
              "its file %s %s."
                  .formatted(
                      file.toAbsolutePath(),
                      Files.exists(file) ? "cannot be read (" + e + ")" : "does not exist"),
              "Put it there, or give OnnxEmbedding.from(model, tokenizer) another path."),
          e);
    }
  }
}
