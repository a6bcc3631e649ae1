package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import dev.triveni.web.internal.FileSource.Found;
import java.time.Instant;
import java.util.Optional;

/// Answers conditional requests (RFC 9110, section 13).
public final class Validators {
  private Validators() {}

  /// The answer to a request for a file: all of it, a part, or that it has not changed.
  public static Response answer(Response whole, Found file, Request request) {
    Revision revision = new Revision(Optional.of(file.tag()), file.modified());
    Response dated = marked(whole, revision);
    return switch (Preconditions.of(request, Optional.of(revision))) {
      case FAILED -> throw failed(request);
      case UNCHANGED -> unchanged(dated);
      case MET -> {
        Optional<String> range = request.header("Range");
        boolean partial = range.isPresent() && request.method().equals("GET");
        yield partial && isOfRange(revision, request)
            ? ByteRange.part(dated, file, range.get())
            : dated;
      }
    };
  }

  /// The response with the state of what it carries; what it says itself stays.
  public static Response marked(Response response, Revision revision) {
    Response tagged = marked(response, "ETag", revision.tag());
    return marked(tagged, "Last-Modified", revision.modified().map(HttpDates::format));
  }

  private static Response marked(Response response, String field, Optional<String> value) {
    return value.isEmpty() || response.headers().contains(field)
        ? response
        : response.setHeader(field, value.get());
  }

  /// 304 instead of a response, with what it says about the state.
  public static Response unchanged(Response response) {
    return response
        .withoutHeader("Content-Type")
        .withoutHeader("Content-Encoding")
        .withBody(Body.Empty.EMPTY)
        .withStatus(304);
  }

  /// 412: a condition of the request is not met.
  public static HttpException failed(Request request) {
    return HttpException.of(
        412, "What is at " + request.fullPath() + " is not in the state that the request expects.");
  }

  /// Whether the part that is asked for is one of this state: a strong tag, or a time that is more
  /// than a second ago, so that no second change can hide in it.
  private static boolean isOfRange(Revision revision, Request request) {
    Optional<String> expected = request.header("If-Range");
    if (expected.isEmpty()) {
      return true;
    }
    Optional<Instant> time = HttpDates.parse(expected.get());
    return time.isPresent()
        ? revision.modified().filter(own -> isSettledAt(own, time.get())).isPresent()
        : revision
            .tag()
            .filter(expected.get()::equals)
            .filter(t -> !t.startsWith("W/"))
            .isPresent();
  }

  private static boolean isSettledAt(Instant modified, Instant time) {
    return modified.getEpochSecond() == time.getEpochSecond()
        && modified.isBefore(Instant.now().minusSeconds(1));
  }
}
