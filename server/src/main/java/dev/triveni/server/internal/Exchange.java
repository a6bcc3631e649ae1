package dev.triveni.server.internal;

import dev.triveni.web.spi.ClientLeftException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// One request in progress, and who may interrupt its thread when.
///
/// The thread is either in the application's code, where an interrupt is welcome, or inside Jetty,
/// where it would leave a read or a write half done: there the news waits until the thread is out
/// again, and the failure of the connection or stream wakes it up. Once the exchange has ended,
/// nothing reaches the thread, which goes on to the next request. Thread-safe.
final class Exchange extends Callback.Nested {
  private enum Where {
    IN_APPLICATION,
    IN_JETTY,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Thread thread = Thread.currentThread();
  private final long begun = System.nanoTime();
  private final Traffic traffic;
  private final WatchedEndPoint endPoint;
  private final @Nullable DepartureWatch departure;
  private Where where = Where.IN_APPLICATION;
  private boolean left;

  private Exchange(Request request, Callback callback, Traffic traffic) {
    super(callback);
    this.traffic = traffic;
    this.endPoint = endPointOf(request);
    boolean http2 = request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2;
    this.departure = http2 ? null : new DepartureWatch(this, request);
  }

  /// Begins to work for a request, in the current thread.
  static Exchange begin(Request request, Callback callback, Traffic traffic) {
    Exchange exchange = new Exchange(request, callback, traffic);
    exchange.endPoint.arrival().requestBegins();
    traffic.begins(exchange);
    request.addIdleTimeoutListener(_ -> false);
    if (exchange.departure == null) {
      request.addFailureListener(_ -> exchange.clientLeft());
    }
    return exchange;
  }

  /// The socket that a request comes from.
  static WatchedEndPoint endPointOf(Request request) {
    return WatchedEndPoint.below(request.getConnectionMetaData().getConnection().getEndPoint());
  }

  boolean isHttp2() {
    return departure == null;
  }

  long begun() {
    return begun;
  }

  /// The body has been read to its end: from now on, silence of the client can be watched.
  void bodyIsComplete() {
    if (departure != null) {
      departure.allow();
    }
  }

  /// Begins to watch for the client's departure, where Jetty does not tell of it.
  void watchClient() {
    if (departure != null) {
      departure.begin();
    }
  }

  /// The client has left: the work for it shall stop.
  void clientLeft() {
    boolean wakeJetty = false;
    lock.lock();
    try {
      if (left || where == Where.ENDED) {
        return;
      }
      left = true;
      if (where == Where.IN_APPLICATION) {
        thread.interrupt();
      } else {
        wakeJetty = departure != null;
      }
    } finally {
      lock.unlock();
    }
    if (wakeJetty) {
      endPoint.close(new EofException("The client left"));
    }
  }

  boolean hasClientLeft() {
    lock.lock();
    try {
      return left;
    } finally {
      lock.unlock();
    }
  }

  /// Marks that the application calls into Jetty.
  ///
  /// @return whether the thread was interrupted by somebody else: to be handed to {@link
  ///   #leaveJetty}
  boolean enterJetty() throws ClientLeftException {
    lock.lock();
    try {
      requireClient();
      where = Where.IN_JETTY;
      return Thread.interrupted();
    } finally {
      lock.unlock();
    }
  }

  /// Marks that it is back.
  void leaveJetty(boolean interrupted) {
    lock.lock();
    try {
      where = Where.IN_APPLICATION;
      if (left) {
        thread.interrupt();
      } else if (interrupted) {
        Thread.currentThread().interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends the work of the application: from now on nobody interrupts the thread.
  ///
  /// @throws ClientLeftException if nobody is there to get an answer
  void endApplication() throws ClientLeftException {
    lock.lock();
    try {
      where = Where.ENDED;
      Thread.interrupted();
    } finally {
      lock.unlock();
    }
    if (departure != null) {
      departure.end();
    }
    requireClient();
  }

  @Override
  public void succeeded() {
    forget();
    super.succeeded();
  }

  @Override
  public void failed(Throwable failure) {
    forget();
    super.failed(failure);
  }

  /// Breaks the connection or the stream off, so that the client cannot take a part for the whole:
  /// a plain end of the connection would be the end of the body to HTTP/1.0.
  void abort(Throwable failure) {
    if (!isHttp2()) {
      endPoint.resetOnClose();
    }
    failed(new Request.Handler.AbortException(failure));
  }

  private void forget() {
    endPoint.arrival().requestEnds();
    traffic.ends(this);
  }

  private void requireClient() throws ClientLeftException {
    if (left) {
      throw new ClientLeftException();
    }
  }
}
