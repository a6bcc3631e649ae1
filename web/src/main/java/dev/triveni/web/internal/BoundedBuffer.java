package dev.triveni.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Keeps bytes up to a limit, and refuses more.
final class BoundedBuffer extends OutputStream {
  private final int limit;
  private byte[] bytes = new byte[512];
  private int size;

  BoundedBuffer(int limit) {
    this.limit = limit;
  }

  /// Says that the limit is reached.
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int b) throws IOException {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void reserve(int more) throws IOException {
    if (more > limit - size) {
      throw new FullException();
    }
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
