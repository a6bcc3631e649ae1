package dev.triveni.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class NeededTest {

  @Test
  void aTestIsSkippedWhereSomethingIsMissing() {
    assertThatThrownBy(() -> Needed.require(false, "There is no npm", Map.of()))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("There is no npm");
    assertThatCode(() -> Needed.require(true, "There is no npm", Map.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void itFailsWhereEveryTestMustRun() {
    Map<String, String> environment = Map.of("TRIVENI_CI", "1");
    assertThatThrownBy(() -> Needed.require(false, "There is no npm", environment))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("There is no npm");
  }
}
