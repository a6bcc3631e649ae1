package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.web.spi.PortInUseException;
import dev.triveni.web.spi.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortInUseTest {
  @Test
  void aTakenPortIsNamed() throws Exception {
    try (TestServer first = TestServer.of((_, _) -> TestServer.text("first"))) {
      assertThatThrownBy(() -> second(first.port()))
          .isInstanceOfSatisfying(
              PortInUseException.class, e -> assertThat(e.port()).isEqualTo(first.port()))
          .hasMessageContaining("Port " + first.port() + " is in use");
    }
  }

  @Test
  void aPortIsFreeAgainAfterStop() throws Exception {
    TestServer first = TestServer.of((_, _) -> TestServer.text("first"));
    first.close();
    try (TestServer second = second(first.port());
        RawClient client = RawClient.to(second).get("/")) {
      assertThat(client.read().text()).isEqualTo("second");
    }
  }

  @Test
  void anAddressThatIsNotOursIsAnotherProblem() {
    ServerSettings settings =
        new ServerSettings(
            "192.0.2.1",
            0,
            8_192,
            1_024,
            Duration.ofSeconds(1),
            0,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Optional.empty());
    assertThatThrownBy(() -> new JettyEngine().start((_, _) -> TestServer.text(""), settings))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(PortInUseException.class)
        .hasMessageContaining("192.0.2.1");
  }

  private static TestServer second(int port) throws IOException {
    return TestServer.of((_, _) -> TestServer.text("second"), settings -> settings.port(port));
  }
}
