package dev.triveni.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triveni.shows.Shows;
import dev.triveni.web.App;
import dev.triveni.web.Filter;
import dev.triveni.web.Headers;
import dev.triveni.web.Response;
import dev.triveni.web.Route;
import dev.triveni.web.TestClient;
import dev.triveni.web.TrustedProxies;
import dev.triveni.web.support.Apps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client writes into `X-Forwarded-…` must not be believed.
class ForwardedSpoofingTest {

  @Test
  void withoutATrustedProxyTheFieldsHaveNoEffect() {
    Headers spoofed =
        Headers.of(
            "X-Forwarded-For", "6.6.6.6",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "evil.example");
    assertThat(seen(Apps.create(), spoofed)).isEqualTo("127.0.0.1 http://localhost");
    App behindOthers = Apps.create().filter(TrustedProxies.of("10.0.0.0/8", "::1"));
    assertThat(seen(behindOthers, spoofed)).isEqualTo("127.0.0.1 http://localhost");
  }

  @Test
  @Shows(value = "FL-21", code = "app.filter(TrustedProxies.of(\"10.0.0.0/8\"))")
  void behindATrustedProxyUrlsArePublicAndASpoofedSecondHopIsIgnored() {
    App app =
        Apps.create()
            .filter(TrustedProxies.of("127.0.0.1"))
            .add(Route.get("/articles/{id:int}", _ -> Response.noContent()).named("article"));
    app.get(
        "/",
        request ->
            Response.text(
                request.client().getHostAddress() + " " + request.link("article", 7).absolute()));
    try (TestClient client = TestClient.of(app)) {
      Headers forwarded =
          Headers.of(
              "X-Forwarded-For", "6.6.6.6, 203.0.113.9",
              "X-Forwarded-Proto", "https",
              "X-Forwarded-Host", "shop.example");
      assertThat(client.get("/", forwarded).text())
          .isEqualTo("203.0.113.9 https://shop.example/articles/7");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # X-Forwarded-For              | the client
          203.0.113.9                    | 203.0.113.9
          6.6.6.6, 203.0.113.9           | 203.0.113.9
          6.6.6.6, 203.0.113.9, 10.1.2.3 | 203.0.113.9
          10.9.9.9, 10.1.2.3             | 10.9.9.9
          not-an-address, 10.1.2.3       | 10.1.2.3
          203.0.113.9, localhost         | 127.0.0.1
          2001:db8::7                    | 2001:db8:0:0:0:0:0:7
          ''                             | 127.0.0.1
          """,
      delimiter = '|')
  void theClientIsTheLastAddressThatIsNoProxy(String chain, String client) {
    App app = Apps.create().filter(TrustedProxies.of("127.0.0.0/8", "10.0.0.0/8"));
    assertThat(seen(app, Headers.of("X-Forwarded-For", chain))).startsWith(client + " ");
  }

  @Test
  void linesOfTheFieldCountAsOneList() {
    App app = Apps.create().filter(TrustedProxies.of("127.0.0.1"));
    Headers lines = Headers.of("X-Forwarded-For", "6.6.6.6", "X-Forwarded-For", "203.0.113.9");
    assertThat(seen(app, lines)).startsWith("203.0.113.9 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example/path", "a@evil.example", "evil.example?x", "a b", "[::1", "x:y", ""})
  void aHostThatIsNoneIsIgnored(String host) {
    App app = Apps.create().filter(TrustedProxies.of("127.0.0.1"));
    assertThat(seen(app, Headers.of("X-Forwarded-Host", host, "X-Forwarded-Proto", "gopher")))
        .endsWith(" http://localhost");
  }

  @ParameterizedTest
  @Shows(value = "FL-21", code = "app.filter(TrustedProxies.hops(1).prefixed())")
  @CsvSource(
      textBlock =
          """
          # hops | For                 | Proto       | Host         | link
          1      | 6.6.6.6, 9.9.9.9    | http, https | evil, shop.x | 9.9.9.9 https://shop.x/a
          2      | 6.6.6.6, 9.9.9.9    | http, https | evil, shop.x | 6.6.6.6 http://evil/a
          2      | 9.9.9.9             | https       | shop.x       | 127.0.0.1 http://localhost/a
          3      | 1.1.1.1,6.6.6.6, ?? | gopher      | a b          | 1.1.1.1 http://localhost/a
          1      | 6.6.6.6, nonsense   | gopher      | a b          | 127.0.0.1 http://localhost/a
          """,
      delimiter = '|')
  void asManyHopsAreBelievedAsThereAreProxies(
      int hops, String chain, String proto, String host, String expected) {
    Headers headers =
        Headers.of("X-Forwarded-For", chain, "X-Forwarded-Proto", proto, "X-Forwarded-Host", host);
    assertThat(linked(TrustedProxies.hops(hops), headers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @Shows(value = "FL-21", code = "app.filter(TrustedProxies.hops(1).prefixed())")
  @CsvSource(
      textBlock =
          """
          # X-Forwarded-Prefix | link
          /shop                | 127.0.0.1 http://localhost/shop/a
          /shop/de/            | 127.0.0.1 http://localhost/shop/de/a
          /evil, /shop         | 127.0.0.1 http://localhost/shop/a
          //evil.example       | 127.0.0.1 http://localhost/a
          evil                 | 127.0.0.1 http://localhost/a
          /a?b                 | 127.0.0.1 http://localhost/a
          /                    | 127.0.0.1 http://localhost/a
          """,
      delimiter = '|')
  void aPrefixIsBelievedOnlyByChoice(String prefix, String expected) {
    Headers headers = Headers.of("X-Forwarded-Prefix", prefix);
    assertThat(linked(TrustedProxies.hops(1).prefixed(), headers)).isEqualTo(expected);
    assertThat(linked(TrustedProxies.of("127.0.0.1").prefixed(), headers)).isEqualTo(expected);
    for (TrustedProxies careful :
        new TrustedProxies[] {
          TrustedProxies.hops(1),
          TrustedProxies.of("127.0.0.1"),
          TrustedProxies.of("10.0.0.1").prefixed()
        }) {
      assertThat(linked(careful, headers)).isEqualTo("127.0.0.1 http://localhost/a");
    }
  }

  @Test
  @Shows(value = "FL-21", code = "next.handle(request.under(\"/shop\"))")
  void anApplicationMayBeToldTheRootThatAProxyShowsItUnder() {
    assertThat(linked((request, next) -> next.handle(request.under("/shop")), Headers.none()))
        .isEqualTo("127.0.0.1 http://localhost/shop/a");
  }

  @Test
  void noHopIsNoProxy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedProxies.hops(0))
        .withMessageStartingWith("TRV-WEB-174 0 proxies cannot be trusted.");
  }

  private static String linked(Filter proxies, Headers headers) {
    App app =
        Apps.create()
            .filter(proxies)
            .add(
                Route.get(
                        "/a",
                        request ->
                            Response.text(
                                request.client().getHostAddress()
                                    + " "
                                    + request.link("a").absolute()))
                    .named("a"));
    try (TestClient client = TestClient.of(app)) {
      return client.get("/a", headers).text();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.4, false",
    "10.1.2.128/25, 10.1.2.200, true",
    "10.1.2.128/25, 10.1.2.100, false",
    "0.0.0.0/0, 1.2.3.4, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/32, 2001:db8:1::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::ffff:10.0.0.1, 10.0.0.1, true",
  })
  void aNetworkHasItsAddresses(String network, String address, boolean trusted) {
    App app = Apps.create().filter(TrustedProxies.of("127.0.0.1", network));
    String chain = "203.0.113.9, " + address;
    assertThat(seen(app, Headers.of("X-Forwarded-For", chain)).startsWith("203.0.113.9 "))
        .isEqualTo(trusted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "1.2.3"})
  void aNetworkThatIsNoneIsRefused(String network) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedProxies.of(network))
        .withMessageStartingWith("TRV-WEB-023 '" + network + "' is not an address or a network.");
  }

  private static String seen(App app, Headers headers) {
    app.get(
        "/", request -> Response.text(request.client().getHostAddress() + " " + request.origin()));
    try (TestClient client = TestClient.of(app)) {
      return client.get("/", headers).text();
    }
  }
}
