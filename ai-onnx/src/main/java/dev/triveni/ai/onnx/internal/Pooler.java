package dev.triveni.ai.onnx.internal;

import dev.triveni.ai.onnx.Pooling;

/// Makes one vector of length one of the vectors of a text's tokens.
final class Pooler {
  private final Pooling pooling;

  Pooler(Pooling pooling) {
    this.pooling = pooling;
  }

  /// The vector of the text.
  ///
  /// @param hidden the numbers of all tokens of all texts
  /// @param start where those of this text begin
  /// @param tokens how many tokens it has, padding not counted
  /// @param dimensions how many numbers a token has
  float[] pool(float[] hidden, int start, int tokens, int dimensions) {
    int counted = pooling == Pooling.MEAN ? tokens : 1;
    float[] sum = new float[dimensions];
    for (int token = 0; token < counted; token++) {
      int at = start + token * dimensions;
      for (int i = 0; i < dimensions; i++) {
        sum[i] += hidden[at + i];
      }
    }
    return ofLengthOne(sum);
  }

  // The direction of the mean is that of the sum: there is no need to divide by the tokens.
  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    float factor = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
    return vector;
  }
}
