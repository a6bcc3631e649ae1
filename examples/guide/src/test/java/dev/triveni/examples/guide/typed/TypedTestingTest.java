package dev.triveni.examples.guide.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triveni.api.Api;
import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.examples.guide.typed.Shop.Price;
import dev.triveni.web.App;
import dev.triveni.web.Headers;
import dev.triveni.web.SetupException;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Chapter 24: tests of typed endpoints.
class TypedTestingTest {

  // @start region=record
  @Test
  void threePiecesCostThreeTimesAsMuch() {
    try (TestClient client = TestClient.of(Shop.create(Clients.CONFIG))) {
      TestResponse response = client.get("/prices/7", Map.of("pieces", 3));
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.json(Price.class)).isEqualTo(new Price(7, 13.5));
    }
  }

  // @end

  // @start region=mistakes
  @Test
  void noPiecesAreAMistake() {
    try (TestClient client = TestClient.of(Shop.create(Clients.CONFIG))) {
      TestResponse response = client.get("/prices/7?pieces=0");
      assertThat(response.status()).isEqualTo(422);
      assertThat(response.text()).contains("greater_than_equal", "[\"query\",\"pieces\"]");
    }
  }

  // @end

  // @start region=method
  @Test
  void anEndpointIsAMethod() {
    assertThat(new Shop.Prices().price(7, 2)).isEqualTo(new Price(7, 9));
  }

  // @end

  // @start region=client
  @Test
  void everyRequestHasTheKey() {
    try (TestClient client =
        TestClient.of(Library.create(Clients.CONFIG)).headers("X-Key", "opensesame")) {
      assertThat(client.delete("/desk/loans/7").status()).isEqualTo(204);
    }
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
    App app = App.create(Clients.CONFIG).install(Api.of(api -> api.routes(new Orders())));
    assertThatThrownBy(() -> TestClient.of(app))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("TRV-API-004");
  }

  // @end

  @Test
  void aKeyIsNeeded() {
    try (TestClient client = TestClient.of(Library.create(Clients.CONFIG))) {
      assertThat(client.send("DELETE", "/desk/loans/7", Headers.none(), new byte[0]).status())
          .isEqualTo(422);
      assertThat(client.get("/books").json()).isEqualTo(List.of("Emma", "Ulysses"));
    }
  }
}
