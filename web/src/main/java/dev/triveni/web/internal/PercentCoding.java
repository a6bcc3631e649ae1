package dev.triveni.web.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Percent-encoding of URLs (RFC 3986, section 2.1), as UTF-8.
public final class PercentCoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED_PUNCTUATION = "-._~";
  private static final String ALSO_IN_SEGMENTS = "!$&'()*+,;=:@";
  private static final String ALSO_IN_QUERIES = "!$'()*,;:@/?";
  private static final String ALSO_IN_URLS = ALSO_IN_SEGMENTS + "/?#[]%";

  private PercentCoding() {}

  /// The decoded text; empty if a `%` is not followed by two hexadecimal digits or the bytes are
  /// not UTF-8.
  public static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '%') {
        if (!isEncodedByte(bytes, i)) {
          return Optional.empty();
        }
        b =
            (byte)
                (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
        i += 2;
      }
      bytes[length++] = b;
    }
    return utf8(bytes, length);
  }

  /// The text as one segment of a path: `/` is encoded too.
  public static String encodeSegment(String text) {
    return encode(text, ALSO_IN_SEGMENTS);
  }

  /// The text as a name or a value in a query.
  public static String encodeQuery(String text) {
    return encode(text, ALSO_IN_QUERIES);
  }

  /// A URL in which only what no URL may contain is encoded.
  public static String encodeUrl(String url) {
    return encode(url, ALSO_IN_URLS);
  }

  private static boolean isEncodedByte(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static Optional<String> utf8(byte[] bytes, int length) {
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes, 0, length);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(encoded).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String encode(String text, String alsoPlain) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c) || alsoPlain.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHexDigits(b));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_PUNCTUATION.indexOf(c) >= 0;
  }
}
