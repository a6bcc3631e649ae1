package dev.triveni.web.internal;

import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.internal.FileSource.Found;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// The page that a browser gets for one that is not there. A script or a picture that is missing is
/// none: only requests that name HTML as acceptable get it.
///
/// @param file its path; empty if there is none
public record MissingPage(String file, int status) {

  /// No page.
  public static final MissingPage NONE = new MissingPage("", 404);

  /// The page.
  public Optional<Response> answer(FileSource source, Request request) throws IOException {
    Optional<Found> page =
        file.isEmpty() || !wantsPage(request) ? Optional.empty() : source.find(file);
    return page.map(
        found -> Response.of(found.body()).type("text/html; charset=utf-8").withStatus(status));
  }

  private static boolean wantsPage(Request request) {
    return request.headers().all("Accept").stream()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .anyMatch(line -> line.contains("text/html") || line.contains("application/xhtml+xml"));
  }
}
