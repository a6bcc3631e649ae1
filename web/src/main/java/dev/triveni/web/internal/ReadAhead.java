package dev.triveni.web.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Objects;

/// The beginning of a stream, which ends after so many bytes, and can be read again. Used by one
/// thread.
public final class ReadAhead extends InputStream {
  private final InputStream source;
  private final int most;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  /// The first `most` bytes of `source`.
  public ReadAhead(InputStream source, int most) {
    this.source = source;
    this.most = most;
  }

  /// The whole stream, as if nobody had read ahead.
  public InputStream fromTheStart() {
    return seen.size() == 0
        ? source
        : new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int room = most - seen.size();
    int count = room == 0 ? -1 : source.read(bytes, offset, Math.min(length, room));
    if (count > 0) {
      seen.write(bytes, offset, count);
    }
    return count;
  }
}
