package dev.triveni.web.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of hosts as the first segments of a path, so that one tree finds routes by both:
/// `api.example.org` is `/api/example/org`.
public final class HostNames {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");

  private HostNames() {}

  /// The host of a pattern; empty for any host.
  static String asPath(String host) {
    return host.isEmpty() ? "" : "/" + host.replace('.', '/');
  }

  /// The host that a client named, without its port; empty if it is none that a pattern could have.
  static String asPathOf(String authority) {
    String host = of(authority);
    return NAME.matcher(host).matches() ? asPath(host) : "";
  }

  /// The host of an authority in small letters, without the port and the dot of the root.
  public static String of(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /// The port of an authority with its colon; empty if it has none.
  public static String portOf(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(colon) : "";
  }
}
