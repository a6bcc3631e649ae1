package dev.triveni.web.internal;

import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import dev.triveni.web.Response;
import dev.triveni.web.Revision;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Tags of responses that follow from their bytes.
public final class ResponseTags {
  private ResponseTags() {}

  /// The response with a tag, if it has none and its bytes are known.
  ///
  /// @param schemas what a value is written as JSON with
  public static Response tagged(Response response, Schemas schemas) throws IOException {
    boolean kept =
        response.headers().all("Cache-Control").stream()
            .noneMatch(line -> line.contains("no-store"));
    if (!kept || response.headers().contains("ETag")) {
      return response;
    }
    Response settled = CompressedBodies.settled(response, schemas);
    return settled.body() instanceof Body.Bytes(byte[] bytes)
        ? settled.setHeader("ETag", '"' + ContentVersions.hash(bytes) + '"')
        : response;
  }

  /// The state that a response tells.
  public static Optional<Revision> revision(Response response) {
    Optional<String> tag = response.headers().find("ETag");
    Optional<Instant> time = response.headers().find("Last-Modified").flatMap(HttpDates::parse);
    return tag.isEmpty() && time.isEmpty()
        ? Optional.empty()
        : Optional.of(new Revision(tag, time));
  }
}
