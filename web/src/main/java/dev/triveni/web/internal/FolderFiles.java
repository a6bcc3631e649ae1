package dev.triveni.web.internal;

import dev.triveni.web.Body;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/// The files below a folder. Links that lead out of it are not followed.
///
/// @param root the folder's real path
record FolderFiles(Path root) implements FileSource {

  @Override
  public Optional<Found> find(String path) throws IOException {
    try {
      Path file = root.resolve(path).toRealPath();
      return file.startsWith(root) ? found(file) : Optional.empty();
    } catch (FileSystemException | InvalidPathException _) {
      return Optional.empty(); // it is not there, or not for us
    }
  }

  private static Optional<Found> found(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      return Optional.empty();
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    String tag =
        '"'
            + Long.toHexString(modified.toEpochMilli())
            + '-'
            + Long.toHexString(attributes.size())
            + '"';
    return Optional.of(
        new Found(new Body.File(file), attributes.size(), tag, Optional.of(modified)));
  }
}
