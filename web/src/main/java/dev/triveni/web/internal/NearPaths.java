package dev.triveni.web.internal;

import dev.triveni.web.TrailingSlash;
import java.util.List;
import java.util.regex.Pattern;

/// The paths that may be meant by one that has no route, and how a client is led to them.
record NearPaths(TrailingSlash said) {
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern LAST_SLASHES = Pattern.compile("/+$");

  /// The status of the redirection.
  int status() {
    return said == TrailingSlash.EITHER ? 307 : 308;
  }

  /// The paths, the likeliest first.
  List<String> to(String path) {
    return switch (said) {
      case ADDED -> {
        String merged = SLASHES.matcher(path).replaceAll("/");
        yield List.of(path + "/", merged, merged + "/");
      }
      case EITHER ->
          List.of(path.endsWith("/") ? LAST_SLASHES.matcher(path).replaceAll("") : path + "/");
      case EXACT -> List.of();
    };
  }
}
