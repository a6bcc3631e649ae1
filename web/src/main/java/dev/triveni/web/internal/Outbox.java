package dev.triveni.web.internal;

import dev.triveni.web.Message;
import dev.triveni.web.WebSocket;
import dev.triveni.web.WebSocketClosedException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/// Messages that wait to be written to one WebSocket, and the thread that writes them. Thread-safe.
public final class Outbox {
  private final WebSocket socket;
  private final BlockingQueue<Message> waiting;
  private final Thread writer;

  private Outbox(WebSocket socket, int mostWaiting) {
    this.socket = socket;
    this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    this.writer = Thread.ofVirtual().name("websocket-outbox").unstarted(this::write);
  }

  /// One for so many messages, whose thread runs until it is closed or the socket is.
  public static Outbox open(WebSocket socket, int mostWaiting) {
    Outbox outbox = new Outbox(socket, mostWaiting);
    outbox.writer.start();
    return outbox;
  }

  /// Puts a message into it.
  ///
  /// @return whether there was room
  public boolean offer(Message message) {
    return waiting.offer(message);
  }

  /// Ends the thread; what still waits is lost.
  public void close() {
    writer.interrupt();
  }

  private void write() {
    try {
      while (true) {
        socket.send(waiting.take());
      }
    } catch (InterruptedException | WebSocketClosedException | CancellationException _) {
      // closed, or the socket's end will close it
    }
  }
}
