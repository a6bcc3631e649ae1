package dev.triveni.web.internal;

import dev.triveni.web.Message;
import dev.triveni.web.Request;
import dev.triveni.web.WebSocket;
import dev.triveni.web.WebSocketClosedException;
import dev.triveni.web.spi.SocketConnection;
import dev.triveni.web.spi.SocketSession;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// An open WebSocket between the engine, which brings messages, and the handler's thread, which
/// waits for them. Holds one message at most. Thread-safe.
final class LiveSocket implements WebSocket, SocketSession {
  private static final Logger LOG = System.getLogger("dev.triveni.web");

  private final Opening opening;
  private final SocketConnection connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private @Nullable Message next;
  private @Nullable CloseReason closed;
  private @Nullable Thread handlerThread;

  LiveSocket(Opening opening, SocketConnection connection) {
    this.opening = opening;
    this.connection = connection;
  }

  @Override
  public void run() {
    begin(Thread.currentThread());
    try {
      CurrentRequest.run(request(), () -> opening.handler().handle(this));
      end();
      close(CloseReason.NORMAL);
    } catch (Throwable failure) {
      end();
      closeAfter(failure);
    } finally {
      opening.ended().run();
    }
  }

  @Override
  public Message receive() {
    Message message = await();
    if (message == null) {
      throw closedException();
    }
    return message;
  }

  @Override
  public Iterator<Message> iterator() {
    return new Iterator<>() {
      private @Nullable Message ahead;

      @Override
      public boolean hasNext() {
        if (ahead == null) {
          ahead = await();
        }
        return ahead != null;
      }

      @Override
      public Message next() {
        if (!hasNext() || ahead == null) {
          throw new NoSuchElementException("The WebSocket is closed");
        }
        Message message = ahead;
        ahead = null;
        return message;
      }
    };
  }

  @Override
  public void send(Message message) {
    if (!isOpen()) {
      throw closedException();
    }
    try {
      connection.send(message);
    } catch (InterruptedIOException e) {
      throw interrupted(e);
    } catch (IOException e) {
      markClosed(new CloseReason(CloseReason.LOST, ""));
      throw (WebSocketClosedException) closedException().initCause(e);
    }
  }

  @Override
  public void close(int code, String reason) {
    close(CloseReason.requested(code, reason));
  }

  @Override
  public boolean isOpen() {
    lock.lock();
    try {
      return closed == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Request request() {
    return opening.request();
  }

  @Override
  public Optional<String> subprotocol() {
    return opening.subprotocol();
  }

  @Override
  public void received(Message message) {
    lock.lock();
    try {
      if (closed == null) {
        next = message;
        news.signalAll();
        return;
      }
    } finally {
      lock.unlock();
    }
    connection.demand();
  }

  @Override
  public void closed(int code, String reason) {
    CloseReason given = new CloseReason(code, reason);
    if ((markClosed(given) && code != CloseReason.NORMAL.code()) || code == CloseReason.LOST) {
      interruptHandler();
    }
  }

  @Override
  public void goAway() {
    close(CloseReason.GOING_AWAY);
  }

  /// The next message; null at the end.
  private @Nullable Message await() {
    Message message;
    lock.lock();
    try {
      while (next == null && closed == null) {
        news.await();
      }
      message = next;
      next = null;
    } catch (InterruptedException e) {
      if (closed != null) {
        return null;
      }
      throw interrupted(e);
    } finally {
      lock.unlock();
    }
    if (message != null) {
      connection.demand();
    }
    return message;
  }

  /// The interrupt may be that of the client's departure.
  private RuntimeException interrupted(Exception e) {
    if (!isOpen()) {
      return closedException();
    }
    Thread.currentThread().interrupt();
    return (CancellationException)
        new CancellationException("The thread was interrupted").initCause(e);
  }

  private void close(CloseReason reason) {
    boolean unread;
    lock.lock();
    try {
      if (!markClosed(reason)) {
        return;
      }
      unread = next != null;
      next = null;
    } finally {
      lock.unlock();
    }
    connection.close(reason.code(), reason.reason());
    if (unread) {
      connection.demand();
    }
  }

  /// A handler that ends because the client left has not failed.
  private void closeAfter(Throwable failure) {
    if (!isOpen() && ErrorMapper.isDeparture(failure)) {
      LOG.log(Level.DEBUG, "The client of " + request() + " left", failure);
      return;
    }
    CloseReason reason = CloseReason.of(failure, request().id());
    if (reason.isFailure()) {
      LOG.log(Level.ERROR, request() + " failed, request " + request().id(), failure);
    }
    close(reason);
  }

  /// Whether it was open.
  private boolean markClosed(CloseReason reason) {
    lock.lock();
    try {
      boolean first = closed == null;
      if (first) {
        closed = reason;
        news.signalAll();
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  private WebSocketClosedException closedException() {
    lock.lock();
    try {
      CloseReason reason = closed;
      return reason == null ? CloseReason.NORMAL.toException() : reason.toException();
    } finally {
      lock.unlock();
    }
  }

  private void begin(Thread thread) {
    lock.lock();
    try {
      handlerThread = thread;
    } finally {
      lock.unlock();
    }
  }

  /// From here on nobody interrupts the thread.
  private void end() {
    lock.lock();
    try {
      handlerThread = null;
      Thread.interrupted();
    } finally {
      lock.unlock();
    }
  }

  private void interruptHandler() {
    lock.lock();
    try {
      if (handlerThread != null) {
        handlerThread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }
}
