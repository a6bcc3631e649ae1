package dev.triveni.ai.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.ai.onnx.Pooling;
import org.junit.jupiter.api.Test;

final class PoolerTest {
  private static final float[] TWO_TEXTS_OF_TWO_TOKENS = {9, 9, 9, 9, 3, 0, 0, 4};

  @Test
  void theMeanOfAllTokensGetsLengthOne() {
    assertThat(new Pooler(Pooling.MEAN).pool(TWO_TEXTS_OF_TWO_TOKENS, 4, 2, 2))
        .containsExactly(0.6f, 0.8f);
  }

  @Test
  void paddingDoesNotCount() {
    assertThat(new Pooler(Pooling.MEAN).pool(TWO_TEXTS_OF_TWO_TOKENS, 4, 1, 2))
        .containsExactly(1, 0);
  }

  @Test
  void theFirstTokenCanStandForTheText() {
    assertThat(new Pooler(Pooling.FIRST_TOKEN).pool(TWO_TEXTS_OF_TWO_TOKENS, 4, 2, 2))
        .containsExactly(1, 0);
  }
}
