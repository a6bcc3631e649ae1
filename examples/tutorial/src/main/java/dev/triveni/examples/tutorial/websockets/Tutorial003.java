package dev.triveni.examples.tutorial.websockets;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import dev.triveni.api.Socket;
import dev.triveni.web.Message;
import dev.triveni.web.Response;
import dev.triveni.web.WebSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Routes
final class Tutorial003 {
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();

  @Get("/")
  Response get() {
    return Page.of("tutorial003");
  }

  @Socket("/ws/{client_id}")
  void websocketEndpoint(WebSocket websocket, long clientId) {
    connections.add(websocket);
    try {
      for (Message message : websocket) {
        websocket.send("You wrote: " + message.text());
        broadcast("Client #" + clientId + " says: " + message.text());
      }
    } finally {
      connections.remove(websocket);
      broadcast("Client #" + clientId + " left the chat");
    }
  }

  private void broadcast(String message) {
    connections.forEach(connection -> connection.send(message));
  }
}
