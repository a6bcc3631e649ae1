package dev.triveni.ai.onnx.internal;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/// Tokens of several texts as a network takes them: one row for each text, padded to the longest.
record TokenGrid(int rows, int columns, long[] ids, long[] mask) {

  /// The grid of these texts.
  static TokenGrid of(List<long[]> texts) {
    int rows = texts.size();
    int columns = texts.stream().mapToInt(text -> text.length).max().orElseThrow();
    long[] ids = new long[rows * columns];
    long[] mask = new long[rows * columns];
    for (int row = 0; row < rows; row++) {
      long[] text = texts.get(row);
      System.arraycopy(text, 0, ids, row * columns, text.length);
      Arrays.fill(mask, row * columns, row * columns + text.length, 1);
    }
    return new TokenGrid(rows, columns, ids, mask);
  }

  /// Rows and columns.
  long[] shape() {
    return new long[] {rows, columns};
  }

  /// What BERT's inputs are called, with their numbers. All tokens are of the first segment.
  List<Layer> layers() {
    return List.of(
        new Layer("input_ids", LongBuffer.wrap(ids)),
        new Layer("attention_mask", LongBuffer.wrap(mask)),
        new Layer("token_type_ids", LongBuffer.allocate(rows * columns)));
  }

  /// One input of a network.
  record Layer(String name, LongBuffer numbers) {}
}
