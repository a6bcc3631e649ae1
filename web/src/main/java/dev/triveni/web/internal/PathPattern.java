package dev.triveni.web.internal;

import dev.triveni.web.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A route's path, taken apart: `/articles/{id:int}`.
///
/// @param text as written, with `//` and the host in front if it has one
/// @param labels how many of the segments, the first ones, are the labels of a host name
/// @param variableNames the names of the variables, in order
public record PathPattern(
    String text, int labels, List<Segment> segments, List<String> variableNames) {
  /// The pattern of what is mounted at the root.
  static final PathPattern EMPTY = new PathPattern("", 0, List.of(), List.of());

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}()]|\\([^()]*\\))+))?}");

  /// One segment of a pattern.
  public sealed interface Segment {}

  /// Text that must be the same.
  public record Literal(String text) implements Segment {}

  /// A variable that is the whole segment, or with `rest` all remaining segments.
  public record Variable(String name, String call, Converter<?> converter, boolean rest)
      implements Segment {}

  /// Takes a pattern apart.
  ///
  /// @throws IllegalArgumentException that says what is wrong with it
  public static PathPattern parse(String text, Converters converters) {
    return parse("", text, converters);
  }

  /// Takes a pattern with a host apart: the labels of the host are segments as well.
  ///
  /// @param host such as `{tenant}.example.org`; empty for any host
  /// @throws IllegalArgumentException that says what is wrong with it
  static PathPattern parse(String host, String path, Converters converters) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("it does not begin with '/'");
    }
    String hostPath = HostNames.asPath(host);
    int labels = (int) hostPath.chars().filter(c -> c == '/').count();
    String text = host.isEmpty() ? path : "//" + host + path;
    return parse(text, labels, hostPath + path, converters);
  }

  private static PathPattern parse(String written, int labels, String text, Converters converters) {
    List<Segment> segments = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String part : text.substring(1).split("/", -1)) {
      if (!segments.isEmpty() && isRest(segments.getLast())) {
        throw new IllegalArgumentException("something follows the variable that takes the rest");
      }
      Segment segment = parseSegment(part, converters);
      segments.add(segment);
      if (segment instanceof Variable variable) {
        addName(variable.name(), names);
      }
    }
    return new PathPattern(written, labels, List.copyOf(segments), List.copyOf(names));
  }

  /// This pattern below the prefix of a mount.
  PathPattern below(PathPattern prefix) {
    List<Segment> joined = new ArrayList<>(prefix.segments);
    joined.addAll(segments.subList(labels, segments.size()));
    List<String> names = new ArrayList<>(prefix.variableNames);
    names.addAll(variableNames);
    return new PathPattern(prefix.text + text, prefix.labels, joined, names);
  }

  private static Segment parseSegment(String segment, Converters converters) {
    if (segment.indexOf('{') < 0 && segment.indexOf('}') < 0) {
      return literal(segment);
    }
    Matcher matcher = VARIABLE.matcher(segment);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "the segment '" + segment + "' is not a variable such as {id} or {id:int}");
    }
    String call = matcher.group(2) == null ? Converters.STRING : matcher.group(2).strip();
    return new Variable(matcher.group(1), call, converters.get(call), call.equals(Converters.PATH));
  }

  private static Literal literal(String segment) {
    if (segment.indexOf('?') >= 0 || segment.indexOf('#') >= 0) {
      throw new IllegalArgumentException("it has a query or a fragment, which no path has");
    }
    if (segment.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "the segment '"
              + segment
              + "' is percent-encoded; patterns are compared with decoded text");
    }
    return new Literal(segment);
  }

  private static void addName(String name, List<String> names) {
    if (names.contains(name)) {
      throw new IllegalArgumentException("the variable {" + name + "} stands there twice");
    }
    names.add(name);
  }

  private static boolean isRest(Segment segment) {
    return segment instanceof Variable variable && variable.rest();
  }
}
