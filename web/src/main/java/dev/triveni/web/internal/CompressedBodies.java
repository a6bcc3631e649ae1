package dev.triveni.web.internal;

import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import dev.triveni.web.Response;
import dev.triveni.web.Response.StreamWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// Makes compressed bodies of plain ones.
public final class CompressedBodies {
  private CompressedBodies() {}

  /// The compressed body of a response; empty if it has less than `limit` bytes, or none to gain.
  /// The same for `HEAD` as for `GET`.
  ///
  /// @param schemas what a value is written as JSON with
  public static Optional<Body> of(Response response, int limit, Schemas schemas)
      throws IOException {
    return switch (settled(response, schemas).body()) {
      case Body.Bytes(byte[] bytes) -> ofBytes(bytes, limit);
      case Body.File file -> ofFile(file, limit);
      case Body.Stream(var writer) -> Optional.of(ofStream(writer));
      case Body.Empty _, Body.Json _, Body.Events _, Body.WebSocket _ -> Optional.empty();
    };
  }

  /// The response with its JSON written.
  static Response settled(Response response, Schemas schemas) throws IOException {
    return new Replies(schemas, Sockets.none()).settled(response);
  }

  private static Optional<Body> ofBytes(byte[] bytes, int limit) throws IOException {
    if (bytes.length < limit) {
      return Optional.empty();
    }
    byte[] smaller = GzipStream.compressed(bytes);
    return smaller.length < bytes.length ? Optional.of(new Body.Bytes(smaller)) : Optional.empty();
  }

  private static Optional<Body> ofFile(Body.File file, int limit) throws IOException {
    FilePart part = FilePart.of(file, Files.size(file.file()));
    return part.length() < limit ? Optional.empty() : Optional.of(ofStream(part::writeTo));
  }

  private static Body ofStream(StreamWriter writer) {
    return new Body.Stream(out -> GzipStream.write(writer, out));
  }
}
