package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.internal.FileSource.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Versions of files that follow from their content, so that they are the same on every machine. A
/// file is read again only if its tag has changed.
public final class ContentVersions implements FileVersions {
  private static final int VERSION_BYTES = 8;

  private final FileSource source;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String tag, String version) {}

  /// The versions of these files.
  public ContentVersions(FileSource source) {
    this.source = source;
  }

  @Override
  public Optional<String> find(String path) {
    try {
      Optional<Found> file = source.find(path);
      return file.isEmpty() ? Optional.empty() : Optional.of(versionOf(path, file.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("The version of " + path + " cannot be told", e);
    }
  }

  private String versionOf(String path, Found file) throws IOException {
    Known before = known.get(path);
    if (before != null && before.tag.equals(file.tag())) {
      return before.version;
    }
    String version = hash(bytes(file));
    known.put(path, new Known(file.tag(), version));
    return version;
  }

  private static byte[] bytes(Found file) throws IOException {
    return file.body() instanceof Body.File(var path, _, _)
        ? Files.readAllBytes(path)
        : file.body() instanceof Body.Bytes(byte[] bytes) ? bytes : new byte[0];
  }

  /// A short hash of these bytes.
  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
