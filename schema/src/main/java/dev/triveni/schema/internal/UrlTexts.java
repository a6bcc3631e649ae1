package dev.triveni.schema.internal;

import dev.triveni.schema.internal.constraint.OrderedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads URLs, and says what is wrong with others in the words of the URL standard.
public final class UrlTexts {
  private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");
  private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d+(?:\\.\\d+){3}");
  private static final Pattern OCTET = Pattern.compile("25[0-5]|2[0-4]\\d|1?\\d?\\d");
  private static final int LARGEST_PORT = 65_535;

  private UrlTexts() {}

  static TextSchema schema() {
    return new TextSchema(
        "url_type",
        "URL input should be a string or URL",
        UrlTexts::parse,
        Object::toString,
        OrderedMap.of("type", "string", "format", "uri"));
  }

  private static Object parse(Input in) {
    String text = in.string();
    String error = error(text);
    return error.isEmpty()
        ? URI.create(text)
        : in.refuse("url_parsing", "Input should be a valid URL, " + error, Map.of("error", error));
  }

  /// What is wrong with a text as an absolute URL; empty if nothing is.
  public static String error(String text) {
    if (text.isEmpty()) {
      return "input is empty";
    }
    try {
      return error(new URI(text));
    } catch (URISyntaxException wrong) {
      return reason(text, wrong);
    }
  }

  private static String error(URI uri) {
    if (!uri.isAbsolute()) {
      return "relative URL without a base";
    }
    if (!SPECIAL.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      return "";
    }
    if (uri.getRawAuthority() == null) {
      return "empty host";
    }
    if (uri.getPort() > LARGEST_PORT) {
      return "invalid port number";
    }
    String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
    return FOUR_NUMBERS.matcher(host).matches() && !areOctets(host) ? "invalid IPv4 address" : "";
  }

  private static boolean areOctets(String host) {
    for (String each : host.split("\\.")) {
      if (!OCTET.matcher(each).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String reason(String text, URISyntaxException wrong) {
    String reason = wrong.getReason();
    if (text.indexOf(':') < 0) {
      return "relative URL without a base";
    }
    if (reason.startsWith("Expected authority")) {
      return "empty host";
    }
    if (reason.contains("IPv6") || reason.contains("closing bracket")) {
      return "invalid IPv6 address";
    }
    return reason.contains("in authority") ? "invalid international domain name" : reason;
  }
}
