package dev.triveni.ai.onnx.internal;

/// The two files of an embedding model.
public sealed interface ModelFiles permits JarFiles, DiskFiles {

  /// What the model is called.
  String name();

  /// Which version it is.
  String version();

  /// The ONNX file.
  ///
  /// @throws dev.triveni.ai.ModelLoadException if it is missing or not the expected one
  byte[] weights();

  /// The digest of the ONNX file, whose bytes these are.
  String digest(byte[] weights);

  /// The `tokenizer.json`.
  ///
  /// @throws dev.triveni.ai.ModelLoadException if it is missing or not the expected one
  byte[] tokenizer();
}
