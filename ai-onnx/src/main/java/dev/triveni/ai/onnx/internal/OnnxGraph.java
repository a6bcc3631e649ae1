package dev.triveni.ai.onnx.internal;

import java.nio.charset.StandardCharsets;

/// Looks into ONNX files.
final class OnnxGraph {
  private static final byte[] DYNAMIC_QUANTISATION =
      "DynamicQuantizeLinear".getBytes(StandardCharsets.US_ASCII);

  private OnnxGraph() {}

  /// Whether a network rounds its numbers to a scale that depends on all texts of a batch, so that
  /// a text gets another vector in each company. Names of operators are plain text in the file.
  static boolean scalesToBatch(byte[] file) {
    int last = file.length - DYNAMIC_QUANTISATION.length;
    for (int i = 0; i <= last; i++) {
      if (file[i] == DYNAMIC_QUANTISATION[0] && isAt(file, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] file, int start) {
    for (int i = 0; i < DYNAMIC_QUANTISATION.length; i++) {
      if (file[start + i] != DYNAMIC_QUANTISATION[i]) {
        return false;
      }
    }
    return true;
  }
}
