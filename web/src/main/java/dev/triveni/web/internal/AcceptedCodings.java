package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import java.util.Locale;

/// In which codings a client takes a response: its `Accept-Encoding` fields (RFC 9110, 12.5.3).
public final class AcceptedCodings {
  private static final int UNSAID = -1;

  private AcceptedCodings() {}

  /// Whether the client takes gzip, and likes it no less than plain bytes.
  public static boolean preferGzip(Headers headers) {
    int named = quality("gzip", headers);
    int gzip = named == UNSAID ? quality("*", headers) : named;
    return gzip > 0 && gzip >= quality("identity", headers);
  }

  /// The quality of a coding, in thousandths.
  private static int quality(String coding, Headers headers) {
    for (String line : headers.all("Accept-Encoding")) {
      for (String item : line.split(",")) {
        String[] parts = item.toLowerCase(Locale.ROOT).split(";");
        if (plain(parts[0].strip()).equals(coding)) {
          return AcceptedTypes.quality(parts);
        }
      }
    }
    return UNSAID;
  }

  private static String plain(String coding) {
    return coding.equals("x-gzip") ? "gzip" : coding;
  }
}
