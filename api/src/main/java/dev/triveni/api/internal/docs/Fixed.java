package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Answers with the same bytes each time, or tells that the client has them. Immutable.
final class Fixed implements Handler {
  private final Response whole;
  private final Response unchanged;
  private final String tag;

  /// @param bytes the body
  /// @param fields the response with its other header fields
  Fixed(byte[] bytes, String mediaType, Response fields) {
    this.tag = '"' + HexFormat.of().formatHex(sha256(bytes), 0, 12) + '"';
    this.unchanged = fields.header("ETag", tag).withStatus(304);
    this.whole = Response.bytes(bytes, mediaType).headers(fields.header("ETag", tag).headers());
  }

  @Override
  public Response handle(Request request) {
    boolean isKnown =
        request.headers().all("If-None-Match").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(value -> value.strip().replaceFirst("^W/", ""))
            .anyMatch(value -> value.equals(tag) || value.equals("*"));
    return isKnown ? unchanged : whole;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
