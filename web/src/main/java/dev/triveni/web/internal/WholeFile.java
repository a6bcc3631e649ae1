package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.internal.FileSource.Found;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// A file that a handler has answered with: it gets its state, so that a client may ask whether it
/// has changed, and for a part of it. What says its state itself, as static files do, is left as it
/// is.
final class WholeFile {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private WholeFile() {}

  /// The response to what the request asks of the file.
  static Response answer(Response response, Request request) throws IOException {
    return response.body() instanceof Body.File file && isPlain(file, response, request)
        ? answer(file, response, request)
        : response;
  }

  private static boolean isPlain(Body.File file, Response response, Request request) {
    return file.from() == 0
        && file.length() < 0
        && response.status() == 200
        && !response.headers().contains("ETag")
        && READING.contains(request.method());
  }

  private static Response answer(Body.File file, Response response, Request request)
      throws IOException {
    Optional<Found> found = FolderFiles.found(file.file().toRealPath());
    if (found.isEmpty()) {
      return response;
    }
    Response ranged = withField(response, "Accept-Ranges", "bytes");
    return Validators.answer(withField(ranged, "Cache-Control", "no-cache"), found.get(), request);
  }

  private static Response withField(Response response, String name, String value) {
    return response.headers().contains(name) ? response : response.setHeader(name, value);
  }
}
