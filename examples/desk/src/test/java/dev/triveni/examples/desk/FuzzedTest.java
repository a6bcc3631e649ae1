package dev.triveni.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.fuzzer.Fuzzer;
import dev.triveni.fuzzer.Report;
import dev.triveni.web.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The desk answers as its document says, whatever is asked.
@ExtendWith(TheDesk.class)
class FuzzedTest {

  @Test
  void theDeskAnswersAsItsDocumentSays(TestClient client) {
    Report report = Fuzzer.of(client).tries(5).run();
    assertThat(report.findings()).as(report.toString()).isEmpty();
    assertThat(report.told()).isPositive();
  }
}
