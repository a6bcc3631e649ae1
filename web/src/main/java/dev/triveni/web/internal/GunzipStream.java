package dev.triveni.web.internal;

import dev.triveni.web.HttpException;
import dev.triveni.web.spi.ClientLeftException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Unpacks gzip; begins to read when it is read. What is no gzip is a 400.
public final class GunzipStream extends InputStream {
  private final InputStream packed;
  private @Nullable GZIPInputStream in;

  /// Unpacks what `packed` has.
  public GunzipStream(InputStream packed) {
    this.packed = new NeverDone(packed);
  }

  /// Its `available` is for `GZIPInputStream`, which else takes a pause for the end.
  private static final class NeverDone extends FilterInputStream {
    NeverDone(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      GZIPInputStream unpacked = in == null ? new GZIPInputStream(packed) : in;
      in = unpacked;
      return unpacked.read(bytes, offset, length);
    } catch (ClientLeftException e) {
      throw e;
    } catch (ZipException | java.io.EOFException wrong) {
      throw HttpException.badRequest("The body is declared as gzip, and is not.").causedBy(wrong);
    }
  }
}
