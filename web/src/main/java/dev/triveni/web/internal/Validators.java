package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.internal.FileSource.Found;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Conditional requests (RFC 9110, section 13).
public final class Validators {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Validators() {}

  /// The answer to a request for a file: all of it, a part, or that it has not changed.
  public static Response answer(Response whole, Found file, Request request) {
    Response tagged = whole.setHeader("ETag", file.tag());
    Response dated =
        file.modified().isPresent()
            ? tagged.setHeader("Last-Modified", HTTP_DATE.format(file.modified().get()))
            : tagged;
    if (isUnchanged(file, request)) {
      return dated.withoutHeader("Content-Type").withBody(Body.Empty.EMPTY).withStatus(304);
    }
    Optional<String> range = request.header("Range");
    return range.isPresent() && request.method().equals("GET") && mayBePartial(file, request)
        ? ByteRange.part(dated, file, range.get())
        : dated;
  }

  private static boolean isUnchanged(Found file, Request request) {
    if (request.headers().contains("If-None-Match")) {
      return request.headers().all("If-None-Match").stream().anyMatch(tags -> hasTag(tags, file));
    }
    Optional<Instant> since = request.header("If-Modified-Since").flatMap(Validators::parseDate);
    return since.isPresent()
        && file.modified().isPresent()
        && file.modified().get().getEpochSecond() <= since.get().getEpochSecond();
  }

  /// Weak comparison: a tag that a compressing proxy has made weak still means these bytes.
  private static boolean hasTag(String tags, Found file) {
    for (String tag : tags.split(",")) {
      String stripped = tag.strip();
      String opaque = stripped.startsWith("W/") ? stripped.substring(2) : stripped;
      if (opaque.equals("*") || opaque.equals(file.tag())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBePartial(Found file, Request request) {
    return request.header("If-Range").map(file.tag()::equals).orElse(true);
  }

  private static Optional<Instant> parseDate(String text) {
    try {
      return Optional.of(Instant.from(HTTP_DATE.parse(text.strip())));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
