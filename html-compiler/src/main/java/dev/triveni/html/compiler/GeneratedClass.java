package dev.triveni.html.compiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A class that was made of a template. Immutable.
///
/// @param template the name of the template, such as `posts/index`
/// @param name the full name of the class
/// @param code its source
public record GeneratedClass(String template, String name, String code) {
  private static final Pattern LINES = Pattern.compile("JTE_LINE_INFO = \\{([\\d,]*)}");

  /// The line of the template that a line of the class comes from; both are counted from 1.
  public int templateLine(int line) {
    Matcher lines = LINES.matcher(code);
    if (!lines.find()) {
      return 1;
    }
    String[] known = lines.group(1).split(",");
    return line >= 1 && line <= known.length ? Integer.parseInt(known[line - 1]) + 1 : 1;
  }
}
