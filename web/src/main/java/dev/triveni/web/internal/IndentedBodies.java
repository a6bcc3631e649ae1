package dev.triveni.web.internal;

import dev.triveni.schema.Schemas;
import dev.triveni.web.Body;
import dev.triveni.web.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Makes indented JSON of what is to be written as JSON.
public final class IndentedBodies {
  private IndentedBodies() {}

  /// The response, indented if it is a value.
  ///
  /// @param schemas what the value is written with
  public static Response of(Response response, Schemas schemas) throws IOException {
    if (!(response.body() instanceof Body.Json)) {
      return response;
    }
    Response settled = CompressedBodies.settled(response, schemas);
    return switch (settled.body()) {
      case Body.Bytes(byte[] bytes) -> settled.withBody(new Body.Bytes(indented(bytes)));
      case Body.Stream(var writer) ->
          settled.withBody(new Body.Stream(out -> writer.writeTo(new IndentingOutput(out))));
      case Body.Empty _, Body.Json _, Body.File _, Body.Events _, Body.WebSocket _ -> settled;
    };
  }

  private static byte[] indented(byte[] json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * json.length);
    try (OutputStream indenting = new IndentingOutput(out)) {
      indenting.write(json);
    }
    return out.toByteArray();
  }
}
