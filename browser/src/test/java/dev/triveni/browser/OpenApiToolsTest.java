package dev.triveni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiToolsTest {
  private static final String RIGHT =
      """
      {"openapi": "3.1.0", "info": {"title": "Tea", "version": "1"}, "servers": [{"url": "/"}],
       "paths": {"/tea": {"get": {"responses": {"200": {"description": "Tea."}}}}}}
      """;

  @Test
  void aDocumentThatIsRightHasNoComplaintsAndOneThatIsWrongHas() throws IOException {
    OpenApiTools tools = new OpenApiTools();

    assertThat(tools.complaints(Map.of("right", RIGHT))).isEmpty();
    assertThat(tools.complaints(Map.of("wrong", RIGHT.replace("\"info\"", "\"infos\""))))
        .isNotEmpty();
  }
}
