package dev.triveni.web;

import dev.triveni.web.internal.GunzipStream;
import java.util.Locale;

/// Unpacks bodies of requests that are compressed with gzip. What comes out may not be longer than
/// the limit of the body, so that a small bomb stays small. Any other coding is answered with 415.
/// Immutable.
///
/// ```java
/// app.filter(Decompression.gzip());
/// ```
public final class Decompression implements Filter {
  private Decompression() {}

  /// Unpacks gzip.
  public static Decompression gzip() {
    return new Decompression();
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    String coding = request.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "identity" -> next.handle(request);
      case "gzip", "x-gzip" -> next.handle(unpacked(request));
      default ->
          throw HttpException.of(
                  415, "The body is encoded as " + coding + ". Send gzip or nothing.")
              .header("Accept-Encoding", "gzip");
    };
  }

  private static Request unpacked(Request request) {
    request.body().unpack(GunzipStream::new);
    Headers rest =
        Response.status(200)
            .headers(request.headers())
            .withoutHeader("Content-Encoding")
            .withoutHeader("Content-Length")
            .headers();
    return request.withHead(request.head().withHeaders(rest));
  }
}
