package dev.triveni.api.internal;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;

/// Reads the JSON body of a request.
final class JsonBody {
  private JsonBody() {}

  /// The body, or all that is wrong with it.
  ///
  /// @throws HttpException 415 if it is not declared as JSON, 413 if it is too long
  static Outcome<?> read(Request request, Schema<?> schema) {
    byte[] bytes = request.body().bytes();
    if (bytes.length == 0) {
      return schema.absent();
    }
    if (!request.isJson()) {
      throw HttpException.of(
          415,
          request
                  .header("Content-Type")
                  .map(type -> "The body is declared as " + type)
                  .orElse("The body has no Content-Type")
              + ". Send JSON with Content-Type: application/json.");
    }
    return schema.read(bytes);
  }
}
