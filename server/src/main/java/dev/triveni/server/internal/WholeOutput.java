package dev.triveni.server.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/// Takes a small body of known length, to be sent in one piece. Used by one thread.
final class WholeOutput extends OutputStream {
  private final byte[] bytes;
  private int count;

  WholeOutput(int length) {
    this.bytes = new byte[length];
  }

  @Override
  public void write(int b) throws IOException {
    requireRoom(1);
    bytes[count++] = (byte) b;
  }

  @Override
  public void write(byte[] more, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, more.length);
    requireRoom(length);
    System.arraycopy(more, offset, bytes, count, length);
    count += length;
  }

  /// All of it.
  ///
  /// @throws IOException if less was written than promised
  ByteBuffer whole() throws IOException {
    if (count < bytes.length) {
      throw Lengths.tooShort(count, bytes.length);
    }
    return ByteBuffer.wrap(bytes);
  }

  private void requireRoom(int length) throws IOException {
    if (length > bytes.length - count) {
      throw Lengths.tooLong(bytes.length);
    }
  }
}
