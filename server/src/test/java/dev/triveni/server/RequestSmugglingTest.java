package dev.triveni.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triveni.web.HttpException;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSmugglingTest {
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.of((head, body) -> {
          try {
            return TestServer.text(head.path() + " " + body.bytes().length);
          } catch (HttpException e) {
            return TestServer.text(e.status(), e.detail());
          }
        });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// `~` is CRLF, `\n` and `\r` are what they say, `H` is a Host field, `C` says chunked.
  private static String raw(String request) {
    return request
        .replace("{H}", "Host: localhost~")
        .replace("{C}", "Transfer-Encoding: chunked~")
        .replace("~", "\r\n")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\0", "\0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | /a/../b
          400 | /a/..
          400 | /..
          400 | /a/./b
          400 | /.
          400 | /a/%2e%2e/b
          400 | /a/%2E/b
          400 | /a/..;x/b
          400 | /a/..%2fb
          400 | /a%2Fb
          400 | /a%5Cb
          400 | /a\\b
          400 | //localhost/a
          400 | /a//b
          400 | /a%zz
          400 | /a%
          400 | /%00
          400 | /%0d%0aX:y
          400 | /%ff
          400 | /%u0041
          400 | /a#b
          400 | /<a>
          400 | abc
          400 | *
          400 | http://other/a
          400 | http://user@localhost/a
          400 | ftp://localhost/a
          200 | http://localhost/a
          200 | /
          200 | /...
          200 | /.well-known/a
          200 | /..a/b..
          200 | /a;b=c/d
          200 | /%C3%A4
          200 | /100%25
          200 | /a?b=../%2e%2e//
          """)
  void pathsThatOthersMayReadDifferentlyAreRefused(int status, String target) throws Exception {
    try (RawClient client = RawClient.to(server).send(raw("GET " + target + " HTTP/1.1~{H}~"))) {
      assertThat(client.read().status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({"/a;b=c/d, /a;b=c/d", "/%C3%A4%25, /%C3%A4%25", "http://localhost/x?y, /x"})
  void thePathArrivesAsItWasSent(String target, String path) throws Exception {
    try (RawClient client = RawClient.to(server).send(raw("GET " + target + " HTTP/1.1~{H}~"))) {
      assertThat(client.read().text()).isEqualTo(path + " 0");
    }
  }

  @Test
  void refusalsAreProblemDocumentsWithoutABanner() throws Exception {
    try (RawClient client = RawClient.to(server).send(raw("GET / HTTP/1.1~{H}{H}~"))) {
      RawClient.Answer answer = client.read();
      assertThat(answer.fields())
          .containsEntry("content-type", "application/problem+json")
          .containsKey("date")
          .doesNotContainKey("server");
      assertThat(answer.text())
          .isEqualTo(
              "{\"title\":\"Bad Request\",\"status\":400,"
                  + "\"detail\":\"The request is malformed: Duplicate Host Header.\"}");
    }
  }

  @Test
  void unknownTransferCodingsAndConnectAreNotImplemented() throws Exception {
    String gzip = "POST / HTTP/1.1~{H}Transfer-Encoding: gzip, chunked~~0~~";
    try (RawClient client = RawClient.to(server).send(raw(gzip))) {
      assertThat(client.read().status()).isEqualTo(501);
    }
    try (RawClient client = RawClient.to(server).send(raw("CONNECT localhost:80 HTTP/1.1~{H}~"))) {
      assertThat(client.read().status()).isEqualTo(501);
    }
  }

  @Test
  void anUpgradeToHttp2WithABodyIsNotMade() throws Exception {
    String upgrade =
        "POST / HTTP/1.1~{H}Connection: Upgrade, HTTP2-Settings~Upgrade: h2c~"
            + "HTTP2-Settings: AAMAAABkAAQAAP__~{C}~0~~";
    try (RawClient client = RawClient.to(server).send(raw(upgrade))) {
      assertThat(client.read().text()).isEqualTo("/ 0");
    }
  }
}
