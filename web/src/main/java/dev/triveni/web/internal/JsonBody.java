package dev.triveni.web.internal;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.Headers;
import dev.triveni.web.HttpException;
import java.util.List;
import java.util.Locale;

/// The body of a request as JSON: what its `Content-Type` says (RFC 9110, section 8.3), and what it
/// holds.
public final class JsonBody {
  private static final String JSON = "application/json";

  private JsonBody() {}

  /// Whether it is declared as JSON: `application/json` or a type that ends in `+json`.
  public static boolean isDeclared(Headers headers) {
    String declared = headers.find("Content-Type").orElse("");
    if (declared.equals(JSON)) {
      return true;
    }
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals(JSON) || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /// Refuses a body that is not declared as JSON.
  public static void requireDeclared(Headers headers) {
    if (!isDeclared(headers)) {
      String what =
          headers
              .find("Content-Type")
              .map(type -> "The body is declared as " + type)
              .orElse("The body has no Content-Type");
      throw HttpException.of(415, what + ". Send JSON with Content-Type: application/json.");
    }
  }

  /// Reads it. Mistakes have `body` in front of their location; what is not JSON at all is answered
  /// with 400.
  public static <T> Outcome<T> read(Schema<T> schema, byte[] bytes) {
    return switch (schema.read(bytes)) {
      case Outcome.Valid<T> valid -> valid;
      case Outcome.Invalid<T>(List<Mistake> mistakes) -> {
        Mistake first = mistakes.getFirst();
        if (first.type().equals("json_invalid")) {
          throw HttpException.badRequest(
              "The body is not JSON: " + first.ctx().getOrDefault("error", first.msg()) + ".");
        }
        yield new Outcome.Invalid<>(
            mistakes.stream().map(mistake -> mistake.within("body")).toList());
      }
    };
  }
}
