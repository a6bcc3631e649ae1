package dev.triveni.web.internal.development;

import dev.triveni.web.Headers;
import dev.triveni.web.spi.RequestHead;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells a person at this machine from everybody else.
final class Loopback {
  private static final Set<String> PROXIED =
      Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip");

  private Loopback() {}

  /// Whether the name or address of a host can only mean this machine.
  static boolean isHost(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(unbracketed(name)).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Whether the request, as it came out of the socket, was sent from this machine, through no
  /// proxy, under a name of this machine, and not by a page of another site.
  static boolean isAlone(RequestHead head) {
    InetAddress client = head.client().getAddress();
    return client != null
        && client.isLoopbackAddress()
        && isHost(withoutPort(head.authority()))
        && !isProxied(head.headers())
        && !isFromAnotherSite(head.headers());
  }

  private static boolean isProxied(Headers headers) {
    return headers.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> PROXIED.contains(name) || name.startsWith("x-forwarded"));
  }

  /// A page of another site that the developer looks at could read what CORS lets it read. A link
  /// on it may be followed: what it leads to, it cannot read.
  private static boolean isFromAnotherSite(Headers headers) {
    List<String> origins = headers.all("Origin");
    boolean crossSite = headers.find("Sec-Fetch-Site").filter("cross-site"::equals).isPresent();
    boolean followed = headers.find("Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
    return !origins.stream().allMatch(Loopback::isOrigin) || (crossSite && !followed);
  }

  private static boolean isOrigin(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host != null && isHost(host);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
