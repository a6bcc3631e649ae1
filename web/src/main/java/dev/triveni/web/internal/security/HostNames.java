package dev.triveni.web.internal.security;

import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of hosts, some with all their subdomains. Immutable.
///
/// @param exact hosts
/// @param suffixes what the name of a subdomain ends with, beginning with a dot
/// @param any whether it is all of them
public record HostNames(Set<String> exact, Set<String> suffixes, boolean any) {
  private static final String ANY = "*";
  private static final Pattern PATTERN =
      Pattern.compile("\\*|(?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+]");
  private static final int LONGEST_PORT = 5;

  /// Names as they are configured.
  ///
  /// @param place where, for messages
  public static HostNames of(List<String> names, String place) {
    names.forEach(name -> check(name, place));
    return new HostNames(
        names.stream().filter(name -> !name.startsWith(ANY)).collect(Collectors.toSet()),
        names.stream()
            .filter(name -> name.startsWith("*."))
            .map(name -> name.substring(1))
            .collect(Collectors.toSet()),
        names.contains(ANY));
  }

  /// Whether the host of an authority, with or without port, is among these.
  public boolean contains(String authority) {
    String host = withoutPort(authority.toLowerCase(Locale.ROOT));
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return any || exact.contains(name) || isSubdomain(name);
  }

  /// Asked with every request, and so without a regular expression.
  private static String withoutPort(String authority) {
    int first = authority.lastIndexOf(':') + 1;
    int digits = authority.length() - first;
    if (first == 0 || digits == 0 || digits > LONGEST_PORT) {
      return authority;
    }
    for (int i = first; i < authority.length(); i++) {
      if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
        return authority;
      }
    }
    return authority.substring(0, first - 1);
  }

  private boolean isSubdomain(String name) {
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      if (suffixes.contains(name.substring(dot)) && PATTERN.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  private static void check(String name, String place) {
    if (!PATTERN.matcher(name).matches()) {
      throw new SetupException(
          new SetupProblem(
              "TRV-WEB-106",
              place,
              "'" + name + "' is not the name of a host, so it would never match.",
              "Write it in lower case, without scheme and port: example.org, *.example.org for its"
                  + " subdomains, or * for every host."));
    }
  }
}
