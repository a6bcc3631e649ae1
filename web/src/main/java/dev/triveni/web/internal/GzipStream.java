package dev.triveni.web.internal;

import dev.triveni.web.Response.StreamWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/// Compresses what is written, and brings it to the client whenever it is flushed.
public final class GzipStream extends GZIPOutputStream {
  private static final int BUFFER = 8 * 1024;

  private GzipStream(OutputStream out) throws IOException {
    super(out, BUFFER, true);
  }

  /// Compresses all that the writer writes. What breaks off gets no end, so that nobody takes it
  /// for the whole.
  public static void write(StreamWriter writer, OutputStream out) throws Exception {
    GzipStream gzip = new GzipStream(out);
    try {
      writer.writeTo(gzip);
      gzip.finish();
    } finally {
      gzip.def.end();
    }
  }

  /// The bytes, compressed.
  public static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /// Ends the compressed bytes; the stream below is the engine's.
  @Override
  public void close() throws IOException {
    finish();
    flush();
  }
}
