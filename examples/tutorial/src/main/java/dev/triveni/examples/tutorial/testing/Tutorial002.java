package dev.triveni.examples.tutorial.testing;

import dev.triveni.api.Get;
import dev.triveni.api.JsonSocket;
import dev.triveni.api.Routes;
import dev.triveni.api.Socket;
import java.util.Map;

@Routes
final class Tutorial002 {

  @Get("/")
  Object readMain() {
    return Map.of("msg", "Hello World");
  }

  @Socket("/ws")
  void websocket(JsonSocket<Object, Map<String, String>> socket) {
    socket.send(Map.of("msg", "Hello WebSocket"));
  }
}
