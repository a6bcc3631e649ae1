package dev.triveni.web.internal;

import dev.triveni.web.SetupException;
import dev.triveni.web.SetupProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a file of variables: `NAME=value`, with or without `export` in front and quotes around the
/// value; what follows a `#` is a comment. Values are taken as they stand in the quotes.
final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:export\\s+)?(?<name>[A-Za-z_]\\w*)\\s*=\\s*"
              + "(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\"'\\s#].*?|))"
              + "(?:\\s+#.*|\\s*)");

  private DotEnv() {}

  static Map<String, String> parse(Path file, List<String> lines) {
    Map<String, String> variables = new HashMap<>();
    List<SetupProblem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        variables.put(matcher.group("name"), valueOf(matcher));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        problems.add(problem(file, i + 1));
      }
    }
    if (!problems.isEmpty()) {
      throw new SetupException(problems);
    }
    return variables;
  }

  private static String valueOf(Matcher line) {
    for (String quoted : List.of("double", "single")) {
      if (line.group(quoted) != null) {
        return line.group(quoted);
      }
    }
    return line.group("bare");
  }

  /// Without the line itself: it may hold a secret.
  private static SetupProblem problem(Path file, int number) {
    return new SetupProblem(
        "TRV-WEB-030",
        file + ":" + number,
        "The line is not NAME=value, NAME=\"value\" or NAME='value'.",
        "Write it so, or begin it with # to leave it out.");
  }
}
