package dev.triveni.api.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The pattern of a route, as OpenAPI and signatures see it. Immutable.
///
/// @param pattern as written, such as `/reviews/{id:int}`
public record PathTemplate(String pattern) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}()]|\\([^()]*\\))+))?}");

  /// The names of the variables, in order.
  public Set<String> variables() {
    if (pattern.indexOf('{') < 0) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    VARIABLE.matcher(pattern).results().forEach(result -> names.add(result.group(1)));
    return names;
  }

  /// The path without converters, such as `/reviews/{id}`.
  public String path() {
    return pattern.indexOf('{') < 0 ? pattern : VARIABLE.matcher(pattern).replaceAll("{$1}");
  }
}
