package dev.triveni.server.internal;

import dev.triveni.web.spi.ClientLeftException;
import dev.triveni.web.spi.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;

/// Sends a body while it is written. A client that reads slowly makes the writer wait. Used by one
/// thread at a time.
final class StreamingOutput extends OutputStream {
  private static final int BUFFER = 8 * 1024;

  private final Response response;
  private final Exchange exchange;
  private final long promised;
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long written;

  StreamingOutput(Response response, Exchange exchange, long promised) {
    this.response = response;
    this.exchange = exchange;
    this.promised = promised;
  }

  @Override
  public void write(int b) throws IOException {
    count(1);
    if (buffered == BUFFER) {
      sendBuffer();
    }
    buffer[buffered++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    count(length);
    if (length > BUFFER - buffered) {
      sendBuffer();
    }
    if (length > BUFFER) {
      send(ByteBuffer.wrap(bytes, offset, length));
    } else {
      System.arraycopy(bytes, offset, buffer, buffered, length);
      buffered += length;
    }
  }

  @Override
  public void flush() throws IOException {
    if (buffered > 0 || !response.isCommitted()) {
      send(ByteBuffer.wrap(buffer, 0, buffered));
      buffered = 0;
    }
  }

  /// The bytes that are still to be sent.
  ///
  /// @throws IOException if less was written than promised
  ByteBuffer rest() throws IOException {
    if (promised != Reply.UNKNOWN_LENGTH && written < promised) {
      throw Lengths.tooShort(written, promised);
    }
    return ByteBuffer.wrap(buffer, 0, buffered);
  }

  private void sendBuffer() throws IOException {
    if (buffered > 0) {
      send(ByteBuffer.wrap(buffer, 0, buffered));
      buffered = 0;
    }
  }

  private void send(ByteBuffer bytes) throws IOException {
    boolean interrupted = exchange.enterJetty();
    try (Blocker.Callback sent = Blocker.callback()) {
      response.write(false, bytes, sent);
      sent.block();
    } catch (IOException e) {
      exchange.clientLeft();
      throw (IOException) new ClientLeftException().initCause(e);
    } finally {
      exchange.leaveJetty(interrupted);
    }
  }

  private void count(int length) throws IOException {
    written += length;
    if (promised != Reply.UNKNOWN_LENGTH && written > promised) {
      throw Lengths.tooLong(promised);
    }
  }
}
