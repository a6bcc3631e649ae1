package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the `Cookie` field (RFC 6265, section 4.2).
public final class RequestCookies {
  private RequestCookies() {}

  /// The value of the first cookie of this name.
  public static Optional<String> find(Headers headers, String name) {
    List<String> values = all(headers, name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /// The values of all cookies of this name, in order.
  public static List<String> all(Headers headers, String name) {
    List<String> values = new ArrayList<>(1);
    for (String line : headers.all("Cookie")) {
      for (String pair : line.split(";")) {
        int equals = pair.indexOf('=');
        if (equals >= 0 && pair.substring(0, equals).strip().equals(name)) {
          values.add(unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return values;
  }

  /// Every cookie by its name, in order; of several of one name the first.
  public static Map<String, String> all(Headers headers) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String line : headers.all("Cookie")) {
      for (String pair : line.split(";")) {
        int equals = pair.indexOf('=');
        if (equals >= 0) {
          cookies.putIfAbsent(
              pair.substring(0, equals).strip(), unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return cookies;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
