package dev.triveni.processor.docs;

import java.util.regex.Pattern;

/// Writes code as Markdown.
final class Code {
  private static final Pattern TICKS = Pattern.compile("`+");

  private Code() {}

  /// A span between as many backticks as it needs.
  static String span(String code) {
    String line = code.strip().replaceAll("\\s*\n\\s*", " ");
    String ticks = "`".repeat(longestTicks(line) + 1);
    String gap = ticks.length() > 1 ? " " : "";
    return line.isEmpty() ? "" : ticks + gap + line + gap + ticks;
  }

  /// A fenced block on lines of its own.
  static String fence(String code, String language) {
    String ticks = "`".repeat(Math.max(3, longestTicks(code) + 1));
    String lines = code.replaceAll("\\A\\s*\n", "").stripTrailing().stripIndent();
    return "\n\n" + ticks + language + "\n" + lines + "\n" + ticks + "\n\n";
  }

  private static int longestTicks(String code) {
    return TICKS.matcher(code).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
  }
}
