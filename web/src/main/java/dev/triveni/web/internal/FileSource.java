package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Where static files come from. Thread-safe.
@FunctionalInterface
public interface FileSource {

  /// A file that was found.
  ///
  /// @param body its bytes
  /// @param length how many they are
  /// @param tag its entity tag, quotes included
  /// @param modified when it was last changed; empty if nobody knows
  record Found(Body body, long length, String tag, Optional<Instant> modified) {}

  /// The file at a decoded path without a slash in front. The path has no `..`.
  Optional<Found> find(String path) throws IOException;

  /// These files, links out of their folder included.
  default FileSource followingLinks() {
    return this;
  }

  /// The files of a folder, which must be there.
  static FileSource folder(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (Files.isDirectory(real)) {
        return new FolderFiles(real, false);
      }
    } catch (IOException _) {
      // said below
    }
    throw new SetupException(
        new SetupProblem(
            "TRV-WEB-026",
            CallSite.find(),
            "There is no folder " + folder.toAbsolutePath() + " to serve static files from.",
            "Create it, or give the path of another one."));
  }

  /// The resources below a folder of the class path, found as `anchor` finds them.
  static FileSource resources(Class<?> anchor, String folder) {
    return ResourceFiles.below(anchor, folder);
  }
}
