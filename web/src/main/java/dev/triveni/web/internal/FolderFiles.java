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

/// The files below a folder.
///
/// @param root the folder's real path
/// @param everywhere whether links that lead out of the folder are followed
record FolderFiles(Path root, boolean everywhere) implements FileSource {

  @Override
  public FileSource followingLinks() {
    return new FolderFiles(root, true);
  }

  @Override
  public Optional<Found> find(String path) throws IOException {
    try {
      Path file = root.resolve(path).toRealPath();
      return everywhere || file.startsWith(root) ? found(file) : Optional.empty();
    } catch (FileSystemException | InvalidPathException _) {
      return Optional.empty(); // it is not there, or not for us
    }
  }

  /// A file, if it is one.
  static Optional<Found> found(Path file) throws IOException {
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
