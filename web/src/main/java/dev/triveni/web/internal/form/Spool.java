package dev.triveni.web.internal.form;

import dev.triveni.web.App.Hook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Keeps uploaded files: in memory as long as all of them together are small, else on disk. Used by
/// one thread.
public final class Spool {
  private final Path folder;
  private final Consumer<Hook> whenDone;
  private int memoryLeft;

  /// @param memoryBytes how much may be kept in memory
  /// @param folder where the other files are kept
  /// @param whenDone takes what deletes them again
  public Spool(int memoryBytes, Path folder, Consumer<Hook> whenDone) {
    this.memoryLeft = memoryBytes;
    this.folder = folder;
    this.whenDone = whenDone;
  }

  /// Keeps all that `in` has.
  ///
  /// @throws IOException if it cannot be read
  public Content keep(InputStream in) throws IOException {
    byte[] head = in.readNBytes(memoryLeft + 1);
    if (head.length <= memoryLeft) {
      memoryLeft -= head.length;
      return new Content.InMemory(head);
    }
    return onDisk(head, in);
  }

  private Content onDisk(byte[] head, InputStream in) throws IOException {
    Path file = Files.createTempFile(folder, "upload-", ".tmp");
    whenDone.accept(() -> Files.deleteIfExists(file));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      return new Content.OnDisk(file, head.length + in.transferTo(out));
    }
  }
}
