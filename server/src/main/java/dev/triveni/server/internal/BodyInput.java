package dev.triveni.server.internal;

import dev.triveni.web.HttpException;
import dev.triveni.web.spi.ClientLeftException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// The body of a request as it arrives. A client that makes its reader wait for longer than the
/// bytes it sent allow is answered with 408. Used by one thread.
final class BodyInput extends InputStream {
  private static final int SKIPPED_CHUNKS = 16;

  private final Request request;
  private final Exchange exchange;
  private final BodyRate rate;
  private final Semaphore arrived = new Semaphore(0);
  private Content.@Nullable Chunk chunk;
  private long bytesRead;
  private long nanosWaited;
  private boolean complete;
  private boolean brokeOff;

  BodyInput(Request request, Exchange exchange, BodyRate rate) {
    this.request = request;
    this.exchange = exchange;
    this.rate = rate;
    if (!exchange.isHttp2() && !hasBody(request)) {
      complete();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (complete) {
      return -1;
    }
    boolean interrupted = exchange.enterJetty();
    try {
      return readOn(bytes, offset, length, rate.nanosFor(bytesRead) - nanosWaited);
    } finally {
      exchange.leaveJetty(interrupted);
    }
  }

  @Override
  public int available() {
    Content.Chunk current = chunk;
    return current == null ? 0 : current.remaining();
  }

  /// Throws away what is here already, if it is not much.
  ///
  /// @return whether that was all
  boolean skipWhatArrived() {
    int chunks = 0;
    while (!complete && maySkip() && chunks++ < SKIPPED_CHUNKS) {
      Content.Chunk next = chunk == null ? request.read() : chunk;
      if (next == null) {
        return false;
      }
      brokeOff = Content.Chunk.isFailure(next);
      bytesRead += next.remaining();
      release(next);
    }
    return complete && !brokeOff;
  }

  /// Throws away what is left of the body, for at most so long, and so gives the client the time to
  /// see the answer that is there already: closing a connection with unread bytes resets it.
  void discard(long nanos) {
    byte[] sink = new byte[16 * 1024];
    long deadline = System.nanoTime() + nanos;
    try {
      long left = nanos;
      while (maySkip() && left > 0 && readOn(sink, 0, sink.length, left) >= 0) {
        left = deadline - System.nanoTime();
      }
    } catch (IOException | HttpException _) {
      // it broke off: there is nothing left to throw away
    }
  }

  /// A client that waits to be asked for its body is not asked after it got the answer.
  private boolean maySkip() {
    return !brokeOff
        && (bytesRead > 0
            || !request
                .getHeaders()
                .contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString()));
  }

  private int readOn(byte[] bytes, int offset, int length, long patience) throws IOException {
    Content.Chunk current = awaitChunk(patience);
    if (current == null) {
      return -1;
    }
    int count = current.get(bytes, offset, length);
    bytesRead += count;
    if (!current.hasRemaining()) {
      release(current);
    }
    return count;
  }

  /// The chunk to read from, which has bytes; null at the end of the body.
  private Content.@Nullable Chunk awaitChunk(long patience) throws IOException {
    long left = patience;
    while (!complete) {
      Content.Chunk next = chunk == null ? request.read() : chunk;
      if (next == null) {
        left -= awaitMore(left);
      } else if (Content.Chunk.isFailure(next)) {
        throw failure(next);
      } else if (next.hasRemaining()) {
        chunk = next;
        return next;
      } else {
        release(next);
      }
    }
    return null;
  }

  private long awaitMore(long patience) throws IOException {
    long begun = System.nanoTime();
    request.demand(arrived::release);
    try {
      if (!arrived.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
        brokeOff = true;
        throw tooSlow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientLeftException();
    }
    long waited = System.nanoTime() - begun;
    nanosWaited += waited;
    return waited;
  }

  /// Jetty speaks of an early end also where the framing of the body is broken.
  private IOException failure(Content.Chunk failed) {
    brokeOff = true;
    Throwable failure = failed.getFailure();
    if (failure instanceof TimeoutException) {
      throw tooSlow();
    }
    if (!exchange.isHttp2() && !isInputAtEnd()) {
      throw HttpException.badRequest("The body is malformed: its chunks cannot be read.");
    }
    exchange.clientLeft();
    return new ClientLeftException();
  }

  private boolean isInputAtEnd() {
    return request.getConnectionMetaData().getConnection().getEndPoint().isInputShutdown();
  }

  private static HttpException tooSlow() {
    return HttpException.of(408, "The body took too long to arrive.");
  }

  /// Gives a chunk back, and looks whether it was the last one, which the reader may never ask.
  private void release(Content.Chunk used) {
    boolean last = used.isLast();
    chunk = null;
    used.release();
    if (last || (bytesRead == request.getLength() && isEnd(request.read()))) {
      complete();
    }
  }

  private boolean isEnd(Content.@Nullable Chunk next) {
    chunk = next;
    return next != null && next.isLast() && !next.hasRemaining() && !Content.Chunk.isFailure(next);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void complete() {
    complete = true;
    exchange.bodyIsComplete();
  }
}
