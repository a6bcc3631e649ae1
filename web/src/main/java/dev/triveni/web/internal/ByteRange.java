package dev.triveni.web.internal;

import dev.triveni.web.Body;
import dev.triveni.web.HttpException;
import dev.triveni.web.Response;
import dev.triveni.web.internal.FileSource.Found;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One range of bytes (RFC 9110, section 14).
///
/// @param from the first byte
/// @param to the last byte
record ByteRange(long from, long to) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /// The part that a `Range` field asks for; all of it where several ranges or another unit are
  /// asked for, which is a correct answer too.
  static Response part(Response whole, Found file, String field) {
    Matcher range = ONE_RANGE.matcher(field.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return whole;
    }
    ByteRange wanted = of(range.group(1), range.group(2), file.length());
    if (wanted.from > wanted.to) {
      throw HttpException.of(416, "The file has " + file.length() + " bytes.")
          .header("Content-Range", "bytes */" + file.length());
    }
    return whole
        .withStatus(206)
        .setHeader("Content-Range", "bytes " + wanted.from + "-" + wanted.to + "/" + file.length())
        .withBody(wanted.of(file.body()));
  }

  private static ByteRange of(String first, String second, long length) {
    if (first.isEmpty()) {
      return new ByteRange(Math.max(0, length - Long.parseLong(second)), length - 1);
    }
    long last = second.isEmpty() ? length - 1 : Math.min(Long.parseLong(second), length - 1);
    return new ByteRange(Long.parseLong(first), last);
  }

  private Body of(Body body) {
    return switch (body) {
      case Body.File file -> new Body.File(file.file(), from, to - from + 1);
      case Body.Bytes(byte[] bytes) ->
          new Body.Bytes(Arrays.copyOfRange(bytes, (int) from, (int) to + 1));
      case Body.Empty _, Body.Json _, Body.Stream _, Body.Events _, Body.WebSocket _ ->
          throw new IllegalStateException("A static file is a file or bytes, not " + body);
    };
  }
}
