package dev.triveni.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.Form;
import dev.triveni.web.TestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AfterwardsTest {
  private final Afterwards afterwards = new Afterwards();
  private final TestClient client = TestClient.of(Apps.with(afterwards::addTo));

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aMailIsSentBehindTheResponseAndListenersAreTold() {
    afterwards.stock.addAll(List.of("kettle", "cup"));
    assertThat(client.post("/orders", Form.of("what", "kettle")).status()).isEqualTo(202);
    assertThat(afterwards.mails).containsExactly("Thank you for the kettle");
    assertThat(afterwards.stock).containsExactly("cup");
    assertThat(afterwards.log).containsExactly(202);
  }

  @Test
  void severalThingsAreDoneAtOnceWithinTheRequest() {
    assertThat(client.get("/offers").json())
        .isEqualTo(List.of("Ann answers /offers", "Bob answers /offers"));
  }

  @Test
  void whatARequestHoldsIsReleasedAfterTheResponse() {
    assertThat(client.get("/leased").text()).isEqualTo("1 in use");
    assertThat(afterwards.stock).isEmpty();
  }
}
