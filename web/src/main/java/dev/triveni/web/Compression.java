package dev.triveni.web;

import dev.triveni.web.internal.AcceptedCodings;
import dev.triveni.web.internal.CompressedBodies;
import dev.triveni.web.internal.Vary;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Compresses text, JSON and the like with gzip for clients that take it. Immutable.
///
/// ```java
/// app.filter(Compression.gzip());
/// ```
///
/// Streams and events are compressed too, and reach the client whenever they are flushed. An `ETag`
/// becomes a weak one, because the bytes are no longer those that it was made for. Left as they
/// are: short bodies, parts of files, what is encoded already or has a digest of its bytes, and
/// what says `Cache-Control: no-transform`.
///
/// The length of a compressed page tells something of its content: one that shows a secret beside
/// what somebody else may choose better says `no-transform`.
public final class Compression implements Filter {
  private static final int USUAL_LIMIT = 1024;
  private static final Set<String> USUAL_TYPES =
      Set.of(
          "application/javascript",
          "application/json",
          "application/jsonl",
          "application/wasm",
          "application/x-ndjson",
          "application/xml",
          "image/bmp",
          "image/x-icon");
  private static final List<String> PINNED_BY =
      List.of("Content-Encoding", "Content-Digest", "Repr-Digest", "Digest", "Content-MD5");

  private final int limit;
  private final Set<String> types;

  private Compression(int limit, Set<String> types) {
    this.limit = limit;
    this.types = types;
  }

  /// Compresses bodies of 1 KiB and more, and those whose length is not known before.
  public static Compression gzip() {
    return new Compression(USUAL_LIMIT, USUAL_TYPES);
  }

  /// Compresses bodies of so many bytes and more.
  public Compression from(int bytes) {
    return new Compression(bytes, types);
  }

  /// Compresses these media types too.
  public Compression alsoFor(String... mediaTypes) {
    Set<String> more = new HashSet<>(types);
    Arrays.stream(mediaTypes).map(type -> type.toLowerCase(Locale.ROOT)).forEach(more::add);
    return new Compression(limit, Set.copyOf(more));
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Response response = next.handle(request);
    if (response.status() == 304) {
      return Vary.by("Accept-Encoding", unchanged(response, request));
    } else if (!mayBeCompressed(response)) {
      return response;
    }
    Response varying = Vary.by("Accept-Encoding", response);
    return isPart(response) || !AcceptedCodings.preferGzip(request.headers())
        ? varying
        : compressed(varying, request);
  }

  private Response compressed(Response response, Request request) throws IOException {
    Optional<Body> body = CompressedBodies.of(response, limit, request.app().schemas());
    if (body.isEmpty()) {
      return response;
    }
    Response smaller =
        response
            .withBody(body.get())
            .header("Content-Encoding", "gzip")
            .withoutHeader("Content-Length")
            .withoutHeader("Accept-Ranges");
    return smaller
        .headers()
        .find("ETag")
        .map(tag -> smaller.setHeader("ETag", weak(tag)))
        .orElse(smaller);
  }

  /// A client that names the weak tag has the compressed bytes.
  private static Response unchanged(Response response, Request request) {
    Optional<String> tag = response.headers().find("ETag");
    String known = String.join(",", request.headers().all("If-None-Match"));
    return tag.isPresent() && known.contains(weak(tag.get()))
        ? response.setHeader("ETag", weak(tag.get()))
        : response;
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private boolean mayBeCompressed(Response response) {
    Headers headers = response.headers();
    return headers.find("Content-Type").map(this::isCompressible).orElse(false)
        && PINNED_BY.stream().noneMatch(headers::contains)
        && headers.all("Cache-Control").stream()
            .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("no-transform"));
  }

  private boolean isCompressible(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || types.contains(type);
  }

  private static boolean isPart(Response response) {
    return response.status() == 206 || response.headers().contains("Content-Range");
  }
}
