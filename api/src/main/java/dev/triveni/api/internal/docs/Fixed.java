package dev.triveni.api.internal.docs;

import dev.triveni.web.Handler;
import dev.triveni.web.Request;
import dev.triveni.web.Response;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/// Answers with the same bytes each time, or tells that the client has them. Immutable.
final class Fixed implements Handler {
  private final Response whole;
  private final Response unchanged;
  private final String tag;

  /// @param bytes the body
  /// @param fields the response with its other header fields
  Fixed(byte[] bytes, String mediaType, Response fields) {
    this.tag = tag(bytes);
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

  /// What changes with the bytes. Large texts are tagged at the start, so it is quick there, too:
  /// nobody is to be deceived by it.
  private static String tag(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Adler32 adler = new Adler32();
    adler.update(bytes);
    return "\"%x-%08x%08x\"".formatted(bytes.length, crc.getValue(), adler.getValue());
  }
}
