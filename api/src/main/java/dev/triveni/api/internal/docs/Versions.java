package dev.triveni.api.internal.docs;

import dev.triveni.api.internal.openapi.OpenApi30;
import dev.triveni.schema.Schema;
import dev.triveni.web.Handler;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Map;

/// Answers with the document in the version of OpenAPI that is asked for: `?v=3.0` or `?v=3.1`.
/// Thread-safe.
final class Versions implements Handler {
  private final Schema<Object> json;
  private final String usual;
  private final Handler newer;
  private final Handler older;

  /// @param json writes trees
  /// @param document the document in 3.1
  /// @param usual the version where none is asked for
  Versions(Schema<Object> json, Object document, String usual) {
    this.json = json;
    this.usual = usual;
    byte[] bytes = json.toJson(document);
    this.newer = fixed(bytes);
    this.older = new Once(() -> fixed(older(bytes)));
  }

  /// The document in 3.0, for the few who ask for it: made of the text, so that until then nothing
  /// else is kept.
  private byte[] older(byte[] document) {
    return json.toJson(OpenApi30.of((Map<?, ?>) json.read(document).orThrow()));
  }

  @Override
  public Response handle(Request request) throws Exception {
    String version = request.query("v").orElse(usual);
    return switch (version) {
      case "3.1" -> newer.handle(request);
      case "3.0" -> older.handle(request);
      default ->
          throw HttpException.badRequest(
              "TRV-API-132 The document is not there as OpenAPI '%s'. Ask for ?v=3.0 or ?v=3.1."
                  .formatted(version));
    };
  }

  private static Handler fixed(byte[] document) {
    return new Fixed(
        document, "application/json", Response.status(200).header("Cache-Control", "no-cache"));
  }
}
