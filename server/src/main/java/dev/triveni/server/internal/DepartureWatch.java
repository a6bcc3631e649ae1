package dev.triveni.server.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Notices that the client of an HTTP/1 request leaves while the handler is silent.
///
/// Jetty reads nothing while a handler works on a body that is complete, so the end of the stream
/// would lie unread. This registers for what can be read: the end means that the client left; bytes
/// are the begin of a further request, and are given back to the connection. Thread-safe.
final class DepartureWatch implements Callback {
  private static final int READ_AHEAD = 2_048;

  private enum State {
    /// The body has not arrived, which Jetty reads.
    FORBIDDEN,
    ALLOWED,
    WATCHING,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Exchange exchange;
  private final Request request;
  private State state = State.FORBIDDEN;

  DepartureWatch(Exchange exchange, Request request) {
    this.exchange = exchange;
    this.request = request;
  }

  void allow() {
    lock.lock();
    try {
      if (state == State.FORBIDDEN) {
        state = State.ALLOWED;
      }
    } finally {
      lock.unlock();
    }
  }

  /// Begins to watch, unless a further request lies in the connection's buffer already.
  void begin() {
    lock.lock();
    try {
      if (state == State.ALLOWED) {
        state = State.WATCHING;
        if (!hasFurtherRequest()) {
          endPoint().tryFillInterested(this);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends the watch: afterwards the connection is as if it had never been.
  void end() {
    lock.lock();
    try {
      boolean watched = state == State.WATCHING;
      state = State.ENDED;
      if (watched) {
        endPoint().getFillInterest().onFail(new QuietException.Exception("The watch has ended"));
      }
    } finally {
      lock.unlock();
    }
  }

  /// There is something to read.
  @Override
  public void succeeded() {
    lock.lock();
    try {
      if (state == State.WATCHING) {
        read();
      }
    } catch (IOException _) {
      exchange.clientLeft();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void failed(Throwable failure) {
    lock.lock();
    try {
      if (state == State.WATCHING) {
        exchange.clientLeft();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  private void read() throws IOException {
    ByteBuffer buffer = BufferUtil.allocate(READ_AHEAD);
    int read = endPoint().fill(buffer);
    if (read < 0) {
      exchange.clientLeft();
    } else if (read == 0) {
      endPoint().tryFillInterested(this);
    } else {
      giveBack(buffer);
    }
  }

  private boolean hasFurtherRequest() {
    if (connection() instanceof Connection.UpgradeFrom from) {
      ByteBuffer unread = from.onUpgradeFrom();
      if (unread != null) {
        giveBack(unread);
        return true;
      }
    }
    return false;
  }

  private void giveBack(ByteBuffer buffer) {
    ((Connection.UpgradeTo) connection()).onUpgradeTo(buffer);
  }

  private AbstractEndPoint endPoint() {
    return (AbstractEndPoint) connection().getEndPoint();
  }

  private Connection connection() {
    return request.getConnectionMetaData().getConnection();
  }
}
