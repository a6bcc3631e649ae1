package dev.triveni.processor.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A route's path as far as the checks need it. What is malformed counts as literal text: the
/// router explains it at start.
///
/// @param text as written
/// @param variables the names of the variables, in order
/// @param shape the path with the names left out: what has the same shape matches the same paths
record PathPattern(String text, List<String> variables, String shape) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}()]|\\([^()]*\\))+))?}");
  private static final String DEFAULT_CONVERTER = "string";

  static PathPattern parse(String text) {
    List<String> variables = new ArrayList<>();
    List<String> shape = new ArrayList<>();
    for (String segment : text.split("/", -1)) {
      Matcher variable = VARIABLE.matcher(segment);
      if (variable.matches()) {
        variables.add(variable.group(1));
        shape.add("{" + converterOf(variable) + "}");
      } else {
        shape.add(segment);
      }
    }
    return new PathPattern(text, List.copyOf(variables), String.join("/", shape));
  }

  private static String converterOf(Matcher variable) {
    return variable.group(2) == null ? DEFAULT_CONVERTER : variable.group(2).strip();
  }
}
