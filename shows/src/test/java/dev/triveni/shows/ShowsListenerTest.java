package dev.triveni.shows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ShowsListenerTest {
  @TempDir Path folder;

  @Test
  void eachTestIsReportedWithItsFeaturesAndItsEnd() throws IOException {
    assertThat(reportOf(Mixed.class))
        .containsExactlyInAnyOrder(
            "AA-01\tPASSED\tpasses\tapp.get(\"/\")",
            "AA-02\tPASSED\tpasses\tapp.get(\"/\")",
            "AA-03\tFAILED\tfails\t",
            "AA-04\tSKIPPED\tcannotRun\t");
  }

  @Test
  void aTableTestPassesOnlyWhenEachRowDoes() throws IOException {
    assertThat(reportOf(Tables.class))
        .containsExactlyInAnyOrder(
            "AA-01\tPASSED\tallPass\t", "AA-02\tFAILED\toneFails\t", "AA-03\tSKIPPED\toneSkips\t");
  }

  @Test
  void featuresOfAClassCountForItsTestsAndForNestedOnes() throws IOException {
    assertThat(reportOf(Whole.class))
        .containsExactlyInAnyOrder(
            "AA-01\tPASSED\touter\t", "AA-01\tPASSED\tinner\t", "AA-02\tPASSED\tinner\t");
  }

  @Test
  void aClassThatDoesNotStartFailsAllItsTests() throws IOException {
    assertThat(reportOf(Broken.class)).containsExactly("AA-01\tFAILED\tnever\t");
  }

  @Test
  void withoutFeaturesTheReportIsEmptySoThatOldLinesGo() throws IOException {
    assertThat(reportOf(Plain.class)).isEmpty();
  }

  @Test
  void aLineIsReadAsItWasWritten() {
    var shown = new ShownFeature("FL-12", Standing.PASSED, "a.B", "c", "app.get(\n  \"/\")");
    assertThat(ShownFeature.parse(shown.line()))
        .isEqualTo(new ShownFeature("FL-12", Standing.PASSED, "a.B", "c", "app.get( \"/\")"));
    assertThatThrownBy(() -> ShownFeature.parse("FL-12 PASSED"))
        .hasMessageContaining("five cells")
        .hasMessageContaining("FL-12 PASSED");
  }

  private List<String> reportOf(Class<?> tests) throws IOException {
    var config = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false);
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    LauncherFactory.create(config.build()).execute(request, new ShowsListener(Optional.of(folder)));
    String outermost = ShowsListenerTest.class.getName();
    return Files.readAllLines(folder.resolve(outermost + ".tsv")).stream()
        .map(ShownFeature::parse)
        .map(s -> String.join("\t", s.feature(), s.standing().name(), s.testMethod(), s.code()))
        .toList();
  }

  static class Mixed {
    @Test
    @Shows(
        value = {"AA-01", "AA-02"},
        code = "app.get(\"/\")")
    void passes() {}

    @Test
    @Shows("AA-03")
    void fails() {
      assertEquals(1, 2);
    }

    @Test
    @Shows("AA-04")
    void cannotRun() {
      assumeFalse(true);
    }
  }

  static class Tables {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Shows("AA-01")
    void allPass(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    @Shows("AA-02")
    void oneFails(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Shows("AA-03")
    void oneSkips(int number) {
      assumeFalse(number == 2);
    }
  }

  @Shows("AA-01")
  static class Whole {
    @Test
    void outer() {}

    @Nested
    @Shows("AA-02")
    class Inside {
      @Test
      void inner() {}
    }
  }

  static class Broken {
    @BeforeAll
    static void start() {
      throw new IllegalStateException("planted");
    }

    @Test
    @Shows("AA-01")
    void never() {}
  }

  static class Plain {
    @Test
    void passes() {}
  }
}
