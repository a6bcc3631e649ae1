package dev.triveni.web.internal.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// The content of an uploaded file, wherever it is kept.
public sealed interface Content {

  /// How many bytes it has.
  long size();

  /// Opens it from its beginning.
  ///
  /// @throws IOException if it cannot be read
  InputStream open() throws IOException;

  /// Puts it at `target`.
  ///
  /// @throws IOException if it cannot be written
  void moveTo(Path target, CopyOption... options) throws IOException;

  /// In memory.
  record InMemory(byte[] bytes) implements Content {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void moveTo(Path target, CopyOption... options) throws IOException {
      Files.copy(open(), target, options);
    }
  }

  /// In a file of its own, until it is moved.
  record OnDisk(Path file, long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    /// Temporary files are their owner's alone; what they become is for others to read.
    @Override
    public void moveTo(Path target, CopyOption... options) throws IOException {
      Files.move(file, target, options);
      PosixFileAttributeView view =
          Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
      }
    }
  }

  /// Puts it into a folder under the first name that is free: `x.txt`, `x-2.txt` and so on.
  ///
  /// @throws IOException if it cannot be written
  default Path saveIn(Path folder, String name) throws IOException {
    Path target = FreeName.reserve(folder, name);
    try {
      moveTo(target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }
}
