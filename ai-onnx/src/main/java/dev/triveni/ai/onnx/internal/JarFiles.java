package dev.triveni.ai.onnx.internal;

import dev.triveni.ai.onnx.KnownModel;

/// Files of a known model, from a jar.
public record JarFiles(KnownModel model, ClassLoader loader) implements ModelFiles {
  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public byte[] weights() {
    return model.weights().read(loader);
  }

  /// The expected one: other bytes would not have been read.
  @Override
  public String digest(byte[] weights) {
    return model.weights().sha256();
  }

  @Override
  public byte[] tokenizer() {
    return model.tokenizer().read(loader);
  }
}
