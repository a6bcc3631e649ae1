package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.spi.Reply.BodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Sends a part of a file.
record FilePart(Path file, long from, long length) implements BodyWriter {
  private static final int CHUNK = 32 * 1024;

  static FilePart of(Body.File file, long size) throws IOException {
    long length = file.length() < 0 ? size - file.from() : file.length();
    if (file.from() < 0 || length < 0 || length > size - file.from()) {
      throw new IOException(
          "%s has %d bytes, not the %d from %d that were to be sent"
              .formatted(file.file(), size, file.length(), file.from()));
    }
    return new FilePart(file.file(), file.from(), length);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      InputStream in = Channels.newInputStream(channel.position(from));
      byte[] chunk = new byte[(int) Math.min(length, CHUNK)];
      long left = length;
      while (left > 0) {
        int got = in.read(chunk, 0, (int) Math.min(left, chunk.length));
        if (got < 0) {
          throw new IOException(file + " has become shorter while it was sent");
        }
        out.write(chunk, 0, got);
        left -= got;
      }
    }
  }
}
