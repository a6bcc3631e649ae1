package dev.triveni.web;

import dev.triveni.schema.Definitions;
import java.util.Map;

/// How problems look to clients: the one place that decides. Set with {@link App#errorFormat}.
@FunctionalInterface
public interface ErrorFormat {

  /// The response that tells a client of a problem; its status and header fields are set later.
  Response render(Problem problem, Request request);

  /// The media type of what programs get.
  default String mediaType() {
    return "application/json";
  }

  /// Whether the framework's own errors are told in few words, as FastAPI does.
  default boolean isBrief() {
    return false;
  }

  /// What programs get, as JSON Schema; anything where it is not told.
  default Map<String, Object> describe(Definitions definitions) {
    return Map.of();
  }

  /// What programs get if their input has mistakes, as JSON Schema.
  default Map<String, Object> describeMistakes(Definitions definitions) {
    return describe(definitions);
  }

  /// Problem documents (RFC 9457), and a page for browsers.
  static ErrorFormat problem() {
    return new ProblemDocuments();
  }

  /// FastAPI's form: `{"detail": "…"}`, and `{"detail": [{"type": …, "loc": …}]}` for mistakes.
  static ErrorFormat detail() {
    return new DetailDocuments();
  }
}
