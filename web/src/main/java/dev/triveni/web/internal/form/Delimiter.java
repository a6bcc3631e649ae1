package dev.triveni.web.internal.form;

import dev.triveni.web.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What stands between two parts: a line end, two hyphens and the boundary (RFC 2046, section
/// 5.1.1), and how to find it: by the algorithm of Horspool, which looks at few bytes. Immutable.
final class Delimiter {
  private static final int LONGEST = 70;
  private static final String PUNCTUATION = "'()+_,-./:=? ";

  private final byte[] bytes;
  private final int[] shifts = new int[256];

  private Delimiter(byte[] bytes) {
    this.bytes = bytes;
    Arrays.fill(shifts, bytes.length);
    for (int i = 0; i < bytes.length - 1; i++) {
      shifts[bytes[i] & 0xff] = bytes.length - 1 - i;
    }
  }

  /// What the `Content-Type` of a form says.
  ///
  /// @throws HttpException 400 if it names no boundary, or one that cannot be
  static Delimiter of(HeaderParameters contentType) {
    String boundary = contentType.find("boundary").orElse("");
    if (boundary.isEmpty() || boundary.length() > LONGEST || !hasOnlyAllowed(boundary)) {
      throw HttpException.badRequest(
          "The Content-Type of the form has no usable boundary: it is 1 to 70 letters, digits or"
              + " punctuation (RFC 2046, 5.1.1).");
    }
    return new Delimiter(("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII));
  }

  int length() {
    return bytes.length;
  }

  /// Where it begins in `buffer`; -1 if it is not there as a whole.
  int find(byte[] buffer, int from, int to) {
    int last = bytes.length - 1;
    for (int at = from; at + last < to; at += shifts[buffer[at + last] & 0xff]) {
      if (buffer[at + last] == bytes[last]
          && Arrays.equals(buffer, at, at + last, bytes, 0, last)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean hasOnlyAllowed(String boundary) {
    return !boundary.endsWith(" ")
        && boundary
            .chars()
            .allMatch(
                c -> (c < 0x80 && Character.isLetterOrDigit(c)) || PUNCTUATION.indexOf(c) >= 0);
  }
}
