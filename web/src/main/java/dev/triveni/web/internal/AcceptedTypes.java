package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a client would like to get: its `Accept` fields (RFC 9110, section 12.5.1).
public final class AcceptedTypes {
  private static final int WHOLE = 1_000;

  private AcceptedTypes() {}

  /// Whether the client prefers a page to a JSON document, as browsers do.
  public static boolean preferHtml(Headers headers) {
    List<String> lines = headers.all("Accept");
    return !lines.isEmpty()
        && quality("text", "html", lines)
            > Math.max(
                quality("application", "json", lines),
                quality("application", "problem+json", lines));
  }

  /// The offered media type that the client likes best, the first one of equals; empty if it
  /// accepts none of them. A client that says nothing accepts everything.
  public static Optional<String> best(List<String> offered, Headers headers) {
    List<String> lines = headers.all("Accept");
    String best = null;
    int bestQuality = 0;
    for (String type : offered) {
      int quality = lines.isEmpty() ? WHOLE : quality(type, lines);
      if (quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int quality(String mediaType, List<String> lines) {
    String[] parts = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).split("/", 2);
    return quality(parts[0], parts.length < 2 ? "" : parts[1], lines);
  }

  /// The quality that the most specific range gives to a type, in thousandths.
  private static int quality(String type, String subtype, List<String> lines) {
    int best = 0;
    int bestRank = -1;
    for (String line : lines) {
      for (String range : line.split(",")) {
        String[] parts = range.strip().toLowerCase(Locale.ROOT).split(";");
        int rank = rank(parts[0].strip(), type, subtype);
        if (rank > bestRank) {
          bestRank = rank;
          best = quality(parts);
        }
      }
    }
    return best;
  }

  private static int rank(String range, String type, String subtype) {
    if (range.equals(type + "/" + subtype)) {
      return 2;
    } else if (range.equals(type + "/*")) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  /// The quality among the parameters of an item, in thousandths; all of it unless they say so.
  static int quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return (int) Math.round(WHOLE * Double.parseDouble(parameter.substring(2)));
      }
    }
    return WHOLE;
  }
}
