package dev.triveni.ai.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenGridTest {

  @Test
  void shorterTextsArePaddedAndTheMaskSaysWhere() {
    TokenGrid grid = TokenGrid.of(List.of(new long[] {1, 2, 3}, new long[] {4}));
    assertThat(grid.shape()).containsExactly(2, 3);
    assertThat(grid.ids()).containsExactly(1, 2, 3, 4, 0, 0);
    assertThat(grid.mask()).containsExactly(1, 1, 1, 1, 0, 0);
  }
}
