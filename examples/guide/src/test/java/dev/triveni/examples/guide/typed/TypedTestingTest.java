package dev.triveni.examples.guide.typed;

import static dev.triveni.examples.guide.typed.Clients.CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.guide.typed.Shop.Price;
import dev.triveni.web.App;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Chapter 24: tests of typed endpoints.
class TypedTestingTest {

  // @start region=record
  @AutoClose private final TestClient client = TestClient.of(Shop.create(CONFIG));

  @Test
  void threePiecesCostThreeTimesAsMuch() {
    TestResponse response = client.get("/prices/7", Map.of("pieces", 3));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json(Price.class)).isEqualTo(new Price(7, 13.5));
  }

  // @end

  // @start region=mistakes
  @Test
  void noPiecesAreAMistake() {
    TestResponse response = client.get("/prices/7?pieces=0");
    assertThat(response.status()).isEqualTo(422);
    assertThat(response.text()).contains("greater_than_equal", "[\"query\",\"pieces\"]");
  }

  // @end

  // @start region=method
  @Test
  void anEndpointIsAMethod() {
    assertThat(new Shop.Prices().price(7, 2)).isEqualTo(new Price(7, 9));
  }

  // @end

  // @start region=client
  @AutoClose
  private final TestClient desk =
      TestClient.of(Library.create(CONFIG)).headers("X-Key", "opensesame");

  @Test
  void everyRequestHasTheKey() {
    assertThat(desk.delete("/desk/loans/7").status()).isEqualTo(204);
  }

  // @end

  // @start region=setup
  @Routes
  static final class Orders {
    @Get("/orders")
    List<String> orders(Store store) {
      return store.orders();
    }
  }

  @Test
  void whatNothingProvidesStopsTheStart() {
    App app = App.create(CONFIG).install(Api.of(new Orders()));
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-API-004");
  }

  // @end

  @Test
  void othersNeedTheKey() {
    try (TestClient stranger = TestClient.of(Library.create(CONFIG))) {
      assertThat(stranger.delete("/desk/loans/7").status()).isEqualTo(422);
      assertThat(stranger.get("/books").json()).isEqualTo(List.of("Emma", "Ulysses"));
    }
  }
}
