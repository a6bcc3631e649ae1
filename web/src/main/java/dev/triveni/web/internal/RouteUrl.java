package dev.triveni.web.internal;

import dev.triveni.web.Route;
import dev.triveni.web.internal.PathPattern.Literal;
import dev.triveni.web.internal.PathPattern.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Builds the URL of a named route.
///
/// @param fixed the variables that the route has without their being in its path
record RouteUrl(
    String name,
    String method,
    PathPattern pattern,
    Map<String, Object> fixed,
    UrlDefaults defaults,
    FileVersions versions) {

  /// A URL without scheme and query.
  ///
  /// @param host empty where the route takes any host
  /// @param used the names whose values are in it
  record Built(String host, String path, Set<String> used, Optional<String> version) {}

  static RouteUrl of(Route route, PathPattern pattern, Scope scope, FileVersions versions) {
    return new RouteUrl(
        route.name().orElseThrow(),
        route.method(),
        pattern,
        route.values(),
        scope.defaults(),
        versions);
  }

  /// This URL as the application around has it, which mounts this one.
  RouteUrl below(String mount, PathPattern prefix) {
    return new RouteUrl(
        mount + "." + name, method, pattern.below(prefix), fixed, defaults, versions);
  }

  /// Whether the values do not contradict what the route has fixed, and are as many as it takes.
  boolean suits(UrlValues values) {
    return agrees(values.named()) && assignedOrNull(values) != null;
  }

  private boolean agrees(Map<String, Object> named) {
    return fixed.entrySet().stream()
        .allMatch(entry ->
            String.valueOf(named.getOrDefault(entry.getKey(), entry.getValue()))
                .equals(String.valueOf(entry.getValue())));
  }

  /// The URL with these values.
  Built build(UrlValues values) {
    Map<String, @Nullable Object> assigned = assignedOrNull(values);
    if (assigned == null) {
      throw wrongCount(values);
    }
    StringBuilder host = new StringBuilder();
    StringBuilder path = new StringBuilder();
    List<PathPattern.Segment> segments = pattern.segments();
    for (int i = 0; i < segments.size(); i++) {
      String text = text(segments.get(i), assigned);
      if (i < pattern.labels()) {
        host.append(i == 0 ? "" : ".").append(text);
      } else {
        path.append('/').append(text);
      }
    }
    Set<String> used = new HashSet<>(assigned.keySet());
    used.addAll(fixed.keySet());
    return new Built(host.toString(), path.toString(), used, version(assigned));
  }

  private Optional<String> version(Map<String, @Nullable Object> assigned) {
    Object file = assigned.get(MountHandler.REST);
    return file == null ? Optional.empty() : versions.find(String.valueOf(file));
  }

  /// The value of each variable: its own name's, one of those in order, or its default. Nothing if
  /// there are too many or too few.
  private @Nullable Map<String, @Nullable Object> assignedOrNull(UrlValues values) {
    List<String> unnamed =
        pattern.variableNames().stream().filter(name -> !values.named().containsKey(name)).toList();
    Map<String, Object> known = new LinkedHashMap<>();
    if (unnamed.size() > values.inOrder().size()) {
      values
          .request()
          .ifPresent(request ->
              unnamed.forEach(
                  name -> defaults.find(name, request).ifPresent(value -> known.put(name, value))));
    }
    List<String> open = unnamed.stream().filter(name -> !known.containsKey(name)).toList();
    if (open.size() != values.inOrder().size()) {
      return null;
    }
    Map<String, @Nullable Object> assigned = new LinkedHashMap<>(known);
    for (int i = 0; i < open.size(); i++) {
      assigned.put(open.get(i), values.inOrder().get(i));
    }
    pattern.variableNames().stream()
        .filter(values.named()::containsKey)
        .forEach(name -> assigned.put(name, values.named().get(name)));
    return assigned;
  }

  private IllegalArgumentException wrongCount(UrlValues values) {
    List<String> unnamed =
        pattern.variableNames().stream().filter(name -> !values.named().containsKey(name)).toList();
    return new IllegalArgumentException(
        "TRV-WEB-008 The URL of route '%s' (%s) takes %s, and got %s. Give just these, in order."
            .formatted(name, pattern.text(), counted(unnamed), given(values.inOrder())));
  }

  private static String counted(List<String> names) {
    return switch (names.size()) {
      case 0 -> "no values";
      case 1 -> "1 value for " + names;
      default -> names.size() + " values for " + names;
    };
  }

  private static String given(List<@Nullable Object> values) {
    return values.isEmpty()
        ? "none"
        : values.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", values.size() + ": [", "]"));
  }

  private String text(PathPattern.Segment segment, Map<String, @Nullable Object> assigned) {
    return switch (segment) {
      case Literal(String text) -> PercentCoding.encodeSegment(text);
      case Variable variable -> encoded(variable, assigned.get(variable.name()));
    };
  }

  private String encoded(Variable variable, @Nullable Object value) {
    try {
      if (value == null) {
        throw new IllegalArgumentException("its value is null");
      }
      String text = PercentCoding.encodeSegment(variable.converter().writeAny(value));
      return variable.rest() ? text.replace("%2F", "/") : text;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "TRV-WEB-009 The URL of route '%s' (%s) cannot be built: for {%s:%s}, %s. Give what fits."
              .formatted(name, pattern.text(), variable.name(), variable.call(), e.getMessage()),
          e);
    }
  }
}
