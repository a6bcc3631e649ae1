package dev.triveni.web;

import dev.triveni.web.internal.Outbox;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Groups of WebSockets that get the same messages. Thread-safe.
///
/// ```java
/// Rooms rooms = Rooms.create();
/// app.webSocket("/chat/{room}", socket -> {
///   String room = socket.request().variable("room");
///   rooms.join(room, socket);
///   for (Message message : socket) rooms.send(room, message.text());
/// });
/// ```
///
/// A member leaves all rooms when its socket ends. Each has a queue of its own: one that is slow
/// holds nobody up, and when its queue is full, it is dropped, and closed with 1013. Rooms are
/// those of one process.
public final class Rooms {
  private static final int USUAL_WAITING = 64;

  private final int mostWaiting;
  private final Map<String, Set<WebSocket>> rooms = new ConcurrentHashMap<>();
  private final Map<WebSocket, Member> members = new ConcurrentHashMap<>();

  private record Member(Outbox outbox, Set<String> rooms) {}

  private Rooms(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /// Rooms in which 64 messages may wait for each member.
  public static Rooms create() {
    return create(USUAL_WAITING);
  }

  /// Rooms in which so many messages may wait for each member.
  public static Rooms create(int mostWaiting) {
    return new Rooms(mostWaiting);
  }

  /// Puts a socket into a room. One that is closed stays outside.
  public void join(String room, WebSocket socket) {
    Member member = members.computeIfAbsent(socket, this::admit);
    member.rooms.add(room);
    rooms.compute(
        room,
        (_, present) -> {
          Set<WebSocket> grown = present == null ? ConcurrentHashMap.newKeySet() : present;
          grown.add(socket);
          return grown;
        });
    if (!socket.isOpen()) {
      forget(socket);
    }
  }

  /// Takes a socket out of a room.
  public void leave(String room, WebSocket socket) {
    rooms.computeIfPresent(
        room,
        (_, present) -> {
          present.remove(socket);
          return present.isEmpty() ? null : present;
        });
  }

  /// Sends text to everybody in a room, and does not wait until it is written.
  public void send(String room, String text) {
    send(room, Message.of(text));
  }

  /// Sends a message to everybody in a room, and does not wait until it is written.
  public void send(String room, Message message) {
    for (WebSocket socket : rooms.getOrDefault(room, Set.of())) {
      Member member = members.get(socket);
      if (member != null && !member.outbox.offer(message)) {
        socket.close(1013, "Too slow for this room");
        forget(socket);
      }
    }
  }

  /// How many are in a room.
  public int size(String room) {
    return rooms.getOrDefault(room, Set.of()).size();
  }

  private Member admit(WebSocket socket) {
    socket.request().afterResponse(() -> forget(socket));
    return new Member(Outbox.open(socket, mostWaiting), ConcurrentHashMap.newKeySet());
  }

  private void forget(WebSocket socket) {
    Member member = members.remove(socket);
    if (member != null) {
      member.rooms.forEach(room -> leave(room, socket));
      member.outbox.close();
    }
  }
}
