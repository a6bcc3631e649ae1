package dev.triveni.web.internal;

import java.util.Optional;

/// Tells which version of a static file is current, for its URL. Thread-safe.
@FunctionalInterface
public interface FileVersions {

  /// No file has a version.
  FileVersions NONE = _ -> Optional.empty();

  /// The version of the file at this decoded path without a slash in front.
  Optional<String> find(String path);
}
