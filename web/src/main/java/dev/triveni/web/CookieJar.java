package dev.triveni.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The cookies of a test client, by the rules of browsers for one host (RFC 6265, section 5).
final class CookieJar {
  private final Map<String, Map<String, String>> byPath =
      new TreeMap<>((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());

  /// Obeys a `Set-Cookie` field in the response to a request for this path.
  void keep(String setCookie, String requestPath) {
    String[] parts = setCookie.split(";", -1);
    String[] pair = parts[0].split("=", 2);
    String path = folderOf(requestPath);
    boolean forgotten = false;
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].strip().split("=", 2);
      String value = attribute.length == 1 ? "" : attribute[1];
      switch (attribute[0].toLowerCase(Locale.ROOT)) {
        case "path" -> path = value;
        case "max-age" -> forgotten = Long.parseLong(value) <= 0;
        default -> {} // without consequence for one host and a short test
      }
    }
    Map<String, String> cookies = byPath.computeIfAbsent(path, _ -> new TreeMap<>());
    if (forgotten) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /// Forgets all of them.
  void clear() {
    byPath.clear();
  }

  /// The header fields with the cookies for this path.
  Headers addTo(Headers headers, String requestPath) {
    List<String> pairs = new ArrayList<>();
    byPath.forEach((path, cookies) -> {
      if (covers(path, requestPath)) {
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      }
    });
    return pairs.isEmpty()
        ? headers
        : Response.status(200)
            .headers(headers)
            .header("Cookie", String.join("; ", pairs))
            .headers();
  }

  /// The value of a cookie; that of the longest path, if there are several.
  Optional<String> find(String name) {
    return byPath.values().stream()
        .flatMap(cookies -> Optional.ofNullable(cookies.get(name)).stream())
        .findFirst();
  }

  private static boolean covers(String path, String requestPath) {
    return requestPath.equals(path)
        || (requestPath.startsWith(path)
            && (path.endsWith("/") || requestPath.charAt(path.length()) == '/'));
  }

  private static String folderOf(String requestPath) {
    int slash = requestPath.lastIndexOf('/');
    return slash <= 0 ? "/" : requestPath.substring(0, slash);
  }
}
