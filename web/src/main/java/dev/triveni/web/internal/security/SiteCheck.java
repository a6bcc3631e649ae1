package dev.triveni.web.internal.security;

import dev.triveni.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which site the page comes from that has made a browser send a request: `Sec-Fetch-Site`, which
/// scripts cannot set, or else `Origin`.
public final class SiteCheck {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SiteCheck() {}

  /// Whether it is another origin than this one. A sibling, such as `blog.example.org` for
  /// `shop.example.org`, is another one. Browsers of the last years send at least one of the fields
  /// with everything but `GET` and `HEAD`; who sends none is none of them.
  public static boolean isForeign(Request request) {
    List<String> sites = request.headers().all("Sec-Fetch-Site");
    if (!sites.isEmpty()) {
      return sites.size() > 1 || !OWN.contains(sites.getFirst());
    }
    List<String> origins = request.headers().all("Origin");
    return !origins.isEmpty() && (origins.size() > 1 || !isOwn(origins.getFirst(), request));
  }

  /// Hosts are compared, and not schemes: behind a proxy that nobody has told us of, the browser
  /// says `https` where we see `http`.
  private static boolean isOwn(String origin, Request request) {
    String host = request.authority().toLowerCase(Locale.ROOT);
    return origin.equals("https://" + host) || origin.equals("http://" + host);
  }

  /// Whether an `Authorization` field carries a password, which browsers send by themselves.
  public static boolean isBasic(String authorization) {
    return authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
  }
}
