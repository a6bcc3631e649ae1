package dev.triveni.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SimilarityTest {

  @Test
  void theDotProductAddsUpAllNumbers() {
    Random random = new Random(7);
    for (int length = 0; length < 40; length++) {
      float[] a = new float[length];
      float[] b = new float[length];
      double expected = 0;
      for (int i = 0; i < length; i++) {
        a[i] = random.nextFloat();
        b[i] = random.nextFloat();
        expected += (double) a[i] * b[i];
      }
      assertThat((double) Similarity.dot(a, b)).isCloseTo(expected, within(1e-4));
    }
  }

  @Test
  void theCosineDoesNotDependOnLengths() {
    assertThat(Similarity.cosine(new float[] {1, 1}, new float[] {5, 5}))
        .isCloseTo(1, within(1e-6f));
    assertThat(Similarity.cosine(new float[] {1, 0}, new float[] {0, 3})).isZero();
    assertThat(Similarity.cosine(new float[] {2, 0}, new float[] {-3, 0})).isEqualTo(-1);
  }

  @Test
  void nothingIsLikeAVectorOfZeros() {
    assertThat(Similarity.cosine(new float[2], new float[] {1, 2})).isZero();
  }

  @Test
  void vectorsOfTwoModelsAreRefused() {
    assertThatThrownBy(() -> Similarity.dot(new float[3], new float[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TRV-AI-012 Vectors of 3 and of 4 numbers cannot be compared. Embed both texts with"
                + " the same model.");
  }
}
