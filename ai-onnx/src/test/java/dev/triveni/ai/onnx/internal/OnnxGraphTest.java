package dev.triveni.ai.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OnnxGraphTest {

  @Test
  void aNetworkThatScalesToItsBatchIsRecognised() {
    assertThat(OnnxGraph.scalesToBatch(bytes("xDynDynamicQuantizeLinearx"))).isTrue();
    assertThat(OnnxGraph.scalesToBatch(bytes("xDynamicQuantizeLinea"))).isFalse();
    assertThat(OnnxGraph.scalesToBatch(new byte[3])).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
