package dev.triveni.ai.onnx.internal;

/// What holds native memory.
interface NativePart extends AutoCloseable {

  /// Frees it.
  @Override
  void close();
}
