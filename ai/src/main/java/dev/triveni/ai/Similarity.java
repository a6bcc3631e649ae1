package dev.triveni.ai;

/// Compares vectors. Thread-safe.
public final class Similarity {
  private Similarity() {}

  /// The dot product. For vectors of length one, such as embeddings, it is their cosine: 1 for the
  /// same direction, about 0 for unrelated ones.
  ///
  /// @throws IllegalArgumentException if one vector is longer than the other
  public static float dot(float[] a, float[] b) {
    requireSameLength(a, b);
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    // Four sums that do not wait for each other.
    for (; i < a.length - 3; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      sum0 += a[i] * b[i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /// The cosine of the angle between two vectors of any length; 0 if one of them is all zeros.
  ///
  /// @throws IllegalArgumentException if one vector is longer than the other
  public static float cosine(float[] a, float[] b) {
    double lengths = Math.sqrt((double) dot(a, a) * dot(b, b));
    return lengths == 0 ? 0 : (float) (dot(a, b) / lengths);
  }

  private static void requireSameLength(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "TRV-AI-012 Vectors of "
              + a.length
              + " and of "
              + b.length
              + " numbers cannot be compared. Embed both texts with the same model.");
    }
  }
}
