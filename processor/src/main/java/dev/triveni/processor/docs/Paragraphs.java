package dev.triveni.processor.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the lines of a paragraph of Markdown, and leaves those alone that mean something.
final class Paragraphs {
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");
  private static final Pattern OWN_LINE =
      Pattern.compile("\\s*(?:#{1,6}\\s.*|>.*|\\|.*|-{3,}|={3,}|(?:\\* ?){3,}|_{3,})\\s*");
  private static final Pattern INDENTED = Pattern.compile("(?: {4,}|\t).*");

  private final List<String> lines = new ArrayList<>();
  private String fence = "";
  private boolean mayContinue;
  private boolean isInList;

  private Paragraphs() {}

  static String join(String markdown) {
    Paragraphs paragraphs = new Paragraphs();
    markdown.strip().lines().forEach(paragraphs::take);
    return String.join("\n", paragraphs.lines);
  }

  private void take(String line) {
    Matcher fenceLine = FENCE.matcher(line);
    if (!fence.isEmpty()) {
      add(line, false);
      fence = line.strip().startsWith(fence) ? "" : fence;
    } else if (line.isBlank()) {
      takeBlank();
    } else if (fenceLine.matches()) {
      add(line, false);
      fence = fenceLine.group(1);
    } else {
      takeText(line);
    }
  }

  private void takeBlank() {
    if (!lines.getLast().isEmpty()) {
      lines.add("");
    }
    mayContinue = false;
  }

  private void takeText(String line) {
    if (ITEM.matcher(line).matches()) {
      isInList = true;
      add(line, true);
    } else if (OWN_LINE.matcher(line).matches()) {
      add(line, false);
    } else if (mayContinue) {
      continueWith(line);
    } else {
      boolean isIndented = INDENTED.matcher(line).matches();
      isInList &= line.startsWith(" ");
      add(line, isInList || !isIndented);
    }
  }

  private void continueWith(String line) {
    String last = lines.getLast();
    boolean isBroken = last.endsWith("  ") || last.endsWith("\\");
    lines.set(lines.size() - 1, last + (isBroken ? "\n" : " ") + (isBroken ? line : line.strip()));
  }

  private void add(String line, boolean mayBeContinued) {
    boolean isBroken = line.endsWith("  ");
    lines.add(isBroken || !fence.isEmpty() ? line : line.stripTrailing());
    mayContinue = mayBeContinued;
  }
}
