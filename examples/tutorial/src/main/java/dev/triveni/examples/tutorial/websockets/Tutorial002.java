package dev.triveni.examples.tutorial.websockets;

import dev.triveni.api.Cookie;
import dev.triveni.api.Get;
import dev.triveni.api.Provides;
import dev.triveni.api.Routes;
import dev.triveni.api.Socket;
import dev.triveni.web.HttpException;
import dev.triveni.web.Message;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocket;
import java.util.Optional;

@Routes
final class Tutorial002 {

  record CookieOrToken(String value) {}

  @Get("/")
  Response get() {
    return Page.of("tutorial002");
  }

  @Provides
  static CookieOrToken cookieOrToken(@Cookie Optional<String> session, Optional<String> token) {
    return session
        .or(() -> token)
        .map(CookieOrToken::new)
        .orElseThrow(() -> HttpException.forbidden("Send a cookie or a token"));
  }

  @Socket("/items/{item_id}/ws")
  void websocketEndpoint(
      WebSocket websocket, String itemId, Optional<Integer> q, CookieOrToken cookieOrToken) {
    for (Message message : websocket) {
      websocket.send("Session cookie or query token value is: " + cookieOrToken.value());
      q.ifPresent(number -> websocket.send("Query parameter q is: " + number));
      websocket.send("Message text was: %s, for item ID: %s".formatted(message.text(), itemId));
    }
  }
}
