package dev.triveni.examples.tutorial.websockets;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Socket;
import dev.triveni.web.Message;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocket;

@Routes
final class Tutorial001 {

  @Get("/")
  Response get() {
    return Page.of("tutorial001");
  }

  @Socket("/ws")
  void websocketEndpoint(WebSocket websocket) {
    for (Message message : websocket) {
      websocket.send("Message text was: " + message.text());
    }
  }
}
