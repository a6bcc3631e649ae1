package dev.triveni.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.browser.Browser;
import dev.triveni.browser.Violation;
import dev.triveni.web.App;
import dev.triveni.web.Config;
import dev.triveni.web.RunningApp;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams that are tried out on the page, in a real browser. A stream sends the next item only
/// when the browser has shown the one before.
class DocsStreamsTest {
  private static final Prices PRICES = new Prices();

  private static RunningApp run;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    App app = App.create(Config.of(Map.of("server.port", "0", "server.host", "127.0.0.1")));
    run = app.install(Api.of(api -> api.routes(PRICES))).start();
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    PRICES.next.release(100);
    run.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "lines"})
  void itemsAreShownAsTheyArrive(String stream) {
    String at = execute(stream);
    browser.await(at + " .stream li:nth-child(1)", "1");
    assertThat(browser.count(at + " .stream li")).isEqualTo(1);
    assertThat(browser.count(at + " .live-responses-table")).isZero();
    assertThat(browser.axe()).extracting(Violation::rule).doesNotContain("color-contrast");

    PRICES.next.release();
    browser.await(at + " .stream li:nth-child(2)", "2");
    browser.await(at + " .stream h3", "All that arrived");
    browser.await(at + " .live-responses-table .response .response-col_status", "200");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aStreamWithoutAnEndIsStopped() throws InterruptedException {
    String at = execute("endless");
    browser.await(at + " .stream li:nth-child(1)", "1").click(at + " .stream button");
    browser.await(at + " .stream h3", "All that arrived");
    browser.await(at + " .live-responses-table .microlight", "1");
    assertThat(PRICES.left.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String execute(String stream) {
    String at = "#operations-Prices-prices_" + stream;
    browser
        .visit(run.url() + "/docs")
        .click(at + " .opblock-summary-control")
        .click(at + " .try-out__btn")
        .click(at + " .execute");
    return at;
  }

  record Price(int cents) {}

  @Routes("/prices")
  static class Prices {
    private final Semaphore next = new Semaphore(0);
    private final CountDownLatch left = new CountDownLatch(1);

    @Get("/events")
    Events<Price> events() {
      return events -> {
        events.send(new Price(1));
        next.acquire();
        events.send(new Price(2));
      };
    }

    @Get("/lines")
    Stream<Price> lines() {
      return Stream.of(1, 2)
          .map(cents -> {
            if (cents == 2) {
              next.acquireUninterruptibly();
            }
            return new Price(cents);
          });
    }

    @Get("/endless")
    Events<Price> endless() {
      return events -> {
        try {
          events.send(new Price(1));
          new Semaphore(0).acquire();
        } finally {
          left.countDown();
        }
      };
    }
  }
}
