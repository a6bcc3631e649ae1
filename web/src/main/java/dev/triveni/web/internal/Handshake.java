package dev.triveni.web.internal;

import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The opening of a WebSocket (RFC 6455, section 4.2): whether the request asks for one, and
/// whether it may.
///
/// Browsers send cookies with WebSockets to any site and tell the page's origin, so a page of
/// another site could act as the user who looks at it. Programs that are no browsers send no
/// origin.
record Handshake(Set<String> origins) {
  private static final int KEY_BYTES = 16;
  private static final String VERSION = "13";

  /// Refuses a request that does not ask for a WebSocket, or may not have one.
  ///
  /// @throws HttpException that says why
  void require(Request request) {
    requireUpgrade(request);
    requireKey(request);
    requireNoBody(request);
    requireOrigin(request);
  }

  /// The first of the client's subprotocols that is among these.
  static Optional<String> subprotocol(Request request, List<String> known) {
    return tokens(request, "Sec-WebSocket-Protocol").filter(known::contains).findFirst();
  }

  private static void requireUpgrade(Request request) {
    boolean asked =
        request.method().equals("GET")
            && has(request, "Connection", "upgrade")
            && has(request, "Upgrade", "websocket");
    if (!asked) {
      HttpException error =
          HttpException.of(426, "This is a WebSocket: connect to it with a WebSocket client.");
      throw request.head().protocol().equals("HTTP/1.1")
          ? error.header("Upgrade", "websocket").header("Connection", "Upgrade")
          : error;
    }
    if (!request.headers().all("Sec-WebSocket-Version").equals(List.of(VERSION))) {
      throw HttpException.of(426, "Version 13 of the WebSocket protocol is spoken here.")
          .header("Sec-WebSocket-Version", VERSION);
    }
  }

  private static void requireKey(Request request) {
    List<String> keys = request.headers().all("Sec-WebSocket-Key");
    if (keys.size() != 1 || !isKey(keys.getFirst())) {
      throw HttpException.badRequest("Sec-WebSocket-Key is not 16 bytes in Base64, sent once.");
    }
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// What is left of a body would be taken for frames.
  private static void requireNoBody(Request request) {
    boolean empty = request.header("Content-Length").orElse("0").equals("0");
    if (!empty || request.headers().contains("Transfer-Encoding")) {
      throw HttpException.badRequest("A request for a WebSocket has no body.");
    }
  }

  private void requireOrigin(Request request) {
    List<String> sent = request.headers().all("Origin");
    if (sent.isEmpty()
        || (sent.size() == 1
            && (origins.contains(sent.getFirst()) || isOwn(sent.getFirst(), request)))) {
      return;
    }
    throw HttpException.forbidden(
        "TRV-WEB-163 Pages of "
            + String.join(", ", sent)
            + " may not connect here. If they shall, name them in websocket.origins.");
  }

  /// A page over HTTPS may belong to an application behind a proxy that ends TLS. The other way
  /// round it may come from an attacker in the network.
  private static boolean isOwn(String origin, Request request) {
    boolean secure = origin.startsWith("https://");
    if (!secure && (!origin.startsWith("http://") || request.scheme().equals("https"))) {
      return false;
    }
    String usualPort = secure ? ":443" : ":80";
    String host = origin.substring(origin.indexOf("://") + 3);
    return without(usualPort, host).equalsIgnoreCase(without(usualPort, request.authority()));
  }

  private static String without(String port, String authority) {
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static boolean has(Request request, String field, String token) {
    return tokens(request, field).anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(token));
  }

  private static Stream<String> tokens(Request request, String field) {
    return request.headers().all(field).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }
}
