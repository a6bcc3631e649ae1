package dev.triveni.web.internal;

import dev.triveni.web.HttpException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Passes on so many bytes; one more is a 413.
public final class LimitedInput extends FilterInputStream {
  private final long limit;
  private long read;

  /// Lets `limit` bytes of `in` through.
  public LimitedInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = in.read(buffer, offset, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return Math.max(0, read(new byte[Math.clamp(bytes, 0, 8_192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > limit) {
      throw HttpException.tooLarge(limit);
    }
  }
}
