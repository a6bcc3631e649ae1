package dev.triveni.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.Handler;
import dev.triveni.web.Headers;
import dev.triveni.web.Rate;
import dev.triveni.web.RateLimit;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TestResponse;
import dev.triveni.web.TrustedProxies;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Handler OK = _ -> Response.text("ok");
  private static final byte[] NOTHING = new byte[0];

  private final AtomicLong clock = new AtomicLong();
  private final MemoryRateLimiter limiter = new MemoryRateLimiter(1_000, clock::get);

  @Test
  void theEleventhOfTenIsToldWhenToTryAgain() {
    App app = app().filter(RateLimit.perMinute(10)).get("/", OK);
    try (TestClient client = TestClient.of(app)) {
      IntStream.range(0, 10).forEach(_ -> assertThat(client.get("/").status()).isEqualTo(200));
      TestResponse refused = client.get("/");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(number(refused, "Retry-After")).isBetween(59L, 60L);
      assertThat(refused.text())
          .contains("\"detail\":\"Only 10 per minute are accepted. Try again in ")
          .contains("\"retryAfter\":");
    }
  }

  @Test
  void everyResponseTellsWhatIsLeft() {
    RateLimit limit = RateLimit.of(limiter, Rate.perMinute(10), Rate.perHour(100).moving());
    try (TestClient client = TestClient.of(app().filter(limit).get("/", OK))) {
      TestResponse response = client.get("/");
      assertThat(response.header("X-RateLimit-Limit")).contains("10");
      assertThat(response.header("X-RateLimit-Remaining")).contains("9");
      assertThat(number(response, "X-RateLimit-Reset") - Instant.now().getEpochSecond())
          .isBetween(59L, 61L);
      assertThat(response.header("RateLimit-Policy"))
          .contains("\"10 per minute\";q=10;w=60, \"100 per hour\";q=100;w=3600");
      assertThat(response.header("RateLimit"))
          .contains("\"10 per minute\";r=9;t=60, \"100 per hour\";r=99;t=3600");
      assertThat(client.get("/missing").header("X-RateLimit-Remaining")).contains("8");
    }
  }

  @Test
  void aWindowEndsAfterItsPeriodOfRealTime() throws InterruptedException {
    RateLimit limit = RateLimit.of(Rate.of(1, Duration.ofMillis(300)));
    try (TestClient client = TestClient.of(app().filter(limit).get("/", OK))) {
      long begin = System.nanoTime();
      assertThat(client.get("/").status()).isEqualTo(200);
      while (client.get("/").status() == 429) {
        Thread.sleep(5);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
    }
  }

  @Test
  void oneObjectIsOneLimitWhereverItIsUsed() {
    RateLimit shared = RateLimit.of(limiter, Rate.perMinute(2));
    App app =
        app()
            .add(Route.get("/a", OK).filter(shared))
            .add(Route.get("/b", OK).filter(shared))
            .add(Route.get("/c", OK).filter(RateLimit.perMinute(2)));
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/a").header("X-RateLimit-Remaining")).contains("1");
      assertThat(client.get("/b").header("X-RateLimit-Remaining")).contains("0");
      assertThat(client.get("/a").status()).isEqualTo(429);
      assertThat(client.get("/c").status()).isEqualTo(200);
    }
  }

  @Test
  void clientsAreToldApartByTheirAddresses() {
    App app =
        app()
            .filter(TrustedProxies.of("127.0.0.1"))
            .filter(RateLimit.of(limiter, Rate.perMinute(1)))
            .get("/", OK);
    try (TestClient client = TestClient.of(app)) {
      assertThat(from(client, "192.0.2.7")).isEqualTo(200);
      assertThat(from(client, "192.0.2.7")).isEqualTo(429);
      assertThat(from(client, "192.0.2.8")).isEqualTo(200);
    }
  }

  @Test
  void aClientCannotRotateThroughTheAddressesOfItsNetwork() {
    App app =
        app()
            .filter(TrustedProxies.of("127.0.0.1"))
            .filter(RateLimit.of(limiter, Rate.perMinute(1)))
            .get("/", OK);
    try (TestClient client = TestClient.of(app)) {
      assertThat(from(client, "2001:db8:1:2::1")).isEqualTo(200);
      assertThat(from(client, "2001:db8:1:2:ffff::2")).isEqualTo(429);
      assertThat(from(client, "2001:db8:1:3::1")).isEqualTo(200);
    }
  }

  @Test
  void keysMayBeAnything() {
    RateLimit byKey = RateLimit.of(limiter, Rate.perMinute(1)).byHeader("X-API-Key");
    RateLimit byTenant =
        RateLimit.of(limiter, Rate.perMinute(1)).by(request -> request.variable("tenant"));
    App app =
        app()
            .add(Route.get("/keys", OK).filter(byKey))
            .add(Route.get("/tenants/{tenant}", OK).filter(byTenant));
    try (TestClient client = TestClient.of(app)) {
      assertThat(withKey(client, "a")).isEqualTo(200);
      assertThat(withKey(client, "a")).isEqualTo(429);
      assertThat(withKey(client, "b")).isEqualTo(200);
      assertThat(client.get("/keys").status()).isEqualTo(200);
      assertThat(client.get("/keys").status()).isEqualTo(429);
      assertThat(client.get("/tenants/x").status()).isEqualTo(200);
      assertThat(client.get("/tenants/y").status()).isEqualTo(200);
      assertThat(client.get("/tenants/x").status()).isEqualTo(429);
    }
  }

  @Test
  void longKeysAreToldApartAndAKeyIsNoAddress() {
    RateLimit byKey = RateLimit.of(limiter, Rate.perMinute(1)).byHeader("X-API-Key");
    try (TestClient client = TestClient.of(app().add(Route.get("/keys", OK).filter(byKey)))) {
      assertThat(withKey(client, "x".repeat(5_000) + "1")).isEqualTo(200);
      assertThat(withKey(client, "x".repeat(5_000) + "2")).isEqualTo(200);
      assertThat(withKey(client, "x".repeat(5_000) + "2")).isEqualTo(429);
      assertThat(withKey(client, "127.0.0.1")).isEqualTo(200);
      assertThat(client.get("/keys").status()).isEqualTo(200);
    }
  }

  @Test
  void someRequestsAreExemptAndSomeCostMore() {
    RateLimit limit =
        RateLimit.of(limiter, Rate.perMinute(10))
            .when(request -> !request.path().startsWith("/static"))
            .except(request -> request.path().equals("/health"))
            .cost(request -> request.query("n").map(Long::parseLong).orElse(1L));
    App app = app().filter(limit).get("/", OK).get("/health", OK).get("/static/x", OK);
    try (TestClient client = TestClient.of(app)) {
      assertThat(client.get("/?n=7").header("X-RateLimit-Remaining")).contains("3");
      assertThat(client.get("/health").header("X-RateLimit-Remaining")).isEmpty();
      assertThat(client.get("/static/x").header("X-RateLimit-Remaining")).isEmpty();
      assertThat(client.get("/?n=4").status()).isEqualTo(429);
      assertThat(client.get("/?n=0").header("X-RateLimit-Remaining")).contains("3");
      assertThat(client.get("/?n=-1").status()).isEqualTo(500);
      assertThat(client.get("/?n=3").header("X-RateLimit-Remaining")).contains("0");
    }
  }

  @Test
  void aRefusalMayLookDifferent() {
    RateLimit own =
        RateLimit.of(limiter, Rate.perMinute(1))
            .refusedBy((error, _) -> Response.text("later: " + error.detail()).withStatus(503));
    App app =
        app()
            .add(Route.get("/own", OK).filter(own))
            .add(Route.get("/app", OK).filter(RateLimit.perMinute(1)))
            .onStatus(
                429,
                (error, _) -> Response.text("slow down").withStatus(429).headers(error.headers()));
    try (TestClient client = TestClient.of(app)) {
      client.get("/own");
      TestResponse refused = client.get("/own");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text()).startsWith("later: Only 1 per minute");
      assertThat(refused.header("Retry-After")).contains("60");
      client.get("/app");
      assertThat(client.get("/app").text()).isEqualTo("slow down");
      assertThat(client.get("/app").header("X-RateLimit-Remaining")).contains("0");
    }
  }

  @Test
  void ofNestedLimitsTheOneWithLessLeftIsTold() {
    App app =
        app()
            .filter(RateLimit.of(limiter, Rate.perMinute(60)))
            .add(Route.get("/a", OK).filter(RateLimit.perHour(5)))
            .add(Route.get("/b", OK).filter(RateLimit.perHour(500)));
    try (TestClient client = TestClient.of(app)) {
      TestResponse tight = client.get("/a");
      assertThat(tight.header("X-RateLimit-Limit")).contains("5");
      assertThat(tight.headers().all("RateLimit-Policy"))
          .containsExactly("\"5 per hour\";q=5;w=3600", "\"60 per minute\";q=60;w=60");
      assertThat(client.get("/b").headers().all("X-RateLimit-Limit")).containsExactly("60");
    }
  }

  private static App app() {
    return App.create(Config.of(Map.of()));
  }

  private static int from(TestClient client, String address) {
    return client.send("GET", "/", Headers.of("X-Forwarded-For", address), NOTHING).status();
  }

  private static int withKey(TestClient client, String key) {
    return client.get("/keys", Headers.of("X-API-Key", key)).status();
  }

  private static long number(TestResponse response, String field) {
    return Long.parseLong(response.header(field).orElseThrow());
  }
}
