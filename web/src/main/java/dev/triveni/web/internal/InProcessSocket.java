package dev.triveni.web.internal;

import dev.triveni.web.Message;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.spi.SocketConnection;
import dev.triveni.web.spi.SocketSession;
import dev.triveni.web.spi.SocketUpgrade;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A WebSocket between a test and an application in one process. As on a wire, the application gets
/// a message only when it wants one, and waits while the test takes nothing. Thread-safe.
public final class InProcessSocket implements SocketConnection {
  private static final int ROOM = 16;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Message> toServer = new ArrayDeque<>();
  private final Deque<Message> toClient = new ArrayDeque<>();
  private final CountDownLatch handlerEnded = new CountDownLatch(1);
  private final SocketSession session;
  private final long sendNanos;
  private volatile long patienceNanos = TimeUnit.SECONDS.toNanos(10);
  private int demand;
  private @Nullable CloseReason byClient;
  private @Nullable CloseReason byServer;
  private boolean told;

  private InProcessSocket(SocketUpgrade upgrade) {
    this.sendNanos = upgrade.settings().sendTimeout().toNanos();
    this.session = upgrade.open(this);
  }

  /// Opens one, and starts the application's handler.
  ///
  /// @param afterwards to be done once it has ended
  public static InProcessSocket open(SocketUpgrade upgrade, Runnable afterwards) {
    InProcessSocket socket = new InProcessSocket(upgrade);
    socket.demand();
    Thread.ofVirtual().name("websocket").start(() -> socket.run(afterwards));
    return socket;
  }

  /// Sets how long the test waits for something.
  public void patience(Duration patience) {
    patienceNanos = patience.toNanos();
  }

  /// Sends to the application.
  public void sendToServer(Message message) {
    lock.lock();
    try {
      if (byServer != null) {
        throw byServer.toException();
      }
      toServer.add(message);
    } finally {
      lock.unlock();
    }
    deliver();
  }

  /// Waits for a message of the application.
  public Message receiveFromServer() {
    lock.lock();
    try {
      waitFor(() -> !toClient.isEmpty() || byServer != null, patienceNanos, "message");
      Message message = toClient.poll();
      if (message == null) {
        throw closedByServer();
      }
      news.signalAll();
      return message;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the application closes.
  public WebSocketClosedException awaitClose() {
    try {
      while (true) {
        receiveFromServer();
      }
    } catch (WebSocketClosedException closed) {
      return closed;
    }
  }

  /// Closes as a client does.
  public void closeFromClient(int code, String reason) {
    endFromClient(new CloseReason(code, reason));
  }

  /// Loses the connection.
  public void drop() {
    endFromClient(new CloseReason(CloseReason.LOST, ""));
  }

  /// Closes as a server does that stops.
  public void stop() {
    session.goAway();
  }

  /// Waits until the handler has ended.
  public void awaitHandler() {
    try {
      if (!handlerEnded.await(patienceNanos, TimeUnit.NANOSECONDS)) {
        throw late("end of the handler");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void send(Message message) throws IOException {
    lock.lock();
    try {
      waitFor(
          () -> toClient.size() < ROOM || byClient != null || byServer != null,
          sendNanos,
          "reader");
      if (byClient != null || byServer != null) {
        throw new IOException("The WebSocket is closed");
      }
      toClient.add(message);
      news.signalAll();
    } catch (IllegalStateException tooSlow) {
      byServer = new CloseReason(CloseReason.LOST, "");
      throw new IOException(tooSlow);
    } catch (WaitInterruptedException e) {
      throw (IOException) new InterruptedIOException("Sending was interrupted").initCause(e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void demand() {
    lock.lock();
    try {
      demand++;
    } finally {
      lock.unlock();
    }
    deliver();
  }

  @Override
  public void close(int code, String reason) {
    lock.lock();
    try {
      if (byServer == null) {
        byServer = new CloseReason(code, reason);
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable afterwards) {
    try {
      session.run();
      afterwards.run();
    } finally {
      handlerEnded.countDown();
    }
  }

  private void endFromClient(CloseReason reason) {
    lock.lock();
    try {
      if (byClient == null) {
        byClient = reason;
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
    deliver();
  }

  /// Hands over what is wanted, in order, and the end after it.
  private void deliver() {
    while (true) {
      Message message = null;
      CloseReason end = null;
      lock.lock();
      try {
        if (demand > 0 && !toServer.isEmpty()) {
          demand--;
          message = toServer.remove();
        } else if (demand > 0 && byClient != null && !told) {
          told = true;
          end = byClient;
        }
      } finally {
        lock.unlock();
      }
      if (message != null) {
        session.received(message);
      } else {
        if (end != null) {
          session.closed(end.code(), end.reason());
        }
        return;
      }
    }
  }

  private WebSocketClosedException closedByServer() {
    CloseReason reason = byServer;
    return (reason == null ? CloseReason.NORMAL : reason).toException();
  }

  private void waitFor(BooleanSupplier state, long nanos, String what) {
    long left = nanos;
    try {
      while (!state.getAsBoolean()) {
        if (left <= 0) {
          throw late(what);
        }
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      throw new WaitInterruptedException(e);
    }
  }

  private static IllegalStateException late(String what) {
    return new IllegalStateException(
        "TRV-WEB-164 No " + what + " came in time. See what the handler does, or call patience().");
  }

  private static final class WaitInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WaitInterruptedException(InterruptedException cause) {
      super(cause);
    }
  }
}
