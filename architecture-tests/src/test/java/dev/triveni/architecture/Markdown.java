package dev.triveni.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the rules read from a Markdown file. Immutable.
record Markdown(List<Line> lines) {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(<?([^)\\s>]+)>?[^)]*\\)");
  private static final Pattern IMAGE_IN_LINK = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  /// A line, with its number from 1, and whether it is part of a fenced block.
  record Line(int number, String text, boolean fenced) {}

  /// A fenced block.
  ///
  /// @param line where its fence opens
  /// @param language the word after the fence
  /// @param marker the line above the fence
  /// @param text what is between the fences
  record Block(int line, String language, String marker, String text) {}

  /// A link and the line it is on.
  record Link(int line, String target) {}

  static Markdown parse(List<String> lines) {
    List<Line> parsed = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      boolean fence = isFence(line);
      parsed.add(new Line(parsed.size() + 1, line, fenced || fence));
      fenced ^= fence;
    }
    return new Markdown(List.copyOf(parsed));
  }

  List<Link> links() {
    return lines.stream()
        .filter(line -> !line.fenced())
        .flatMap(line ->
            targets(CODE.matcher(line.text()).replaceAll("")).stream()
                .map(target -> new Link(line.number(), target)))
        .toList();
  }

  /// A picture may be the text of a link: both targets count.
  private static List<String> targets(String text) {
    List<String> found = new ArrayList<>();
    for (String part : List.of(text, IMAGE_IN_LINK.matcher(text).replaceAll(""))) {
      LINK.matcher(part)
          .results()
          .map((MatchResult link) -> link.group(1))
          .filter(target -> !found.contains(target))
          .forEach(found::add);
    }
    return found;
  }

  /// The anchors of headings, as they are made by the pages that show Markdown.
  List<String> anchors() {
    return lines.stream()
        .filter(line -> !line.fenced() && line.text().matches("#+ .*"))
        .map(line -> line.text().replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  List<Block> blocks() {
    List<Block> found = new ArrayList<>();
    Optional<Line> open = Optional.empty();
    List<String> inside = new ArrayList<>();
    for (Line line : lines) {
      if (!isFence(line.text())) {
        inside.add(line.text());
      } else if (open.isEmpty()) {
        open = Optional.of(line);
        inside.clear();
      } else {
        found.add(block(open.get(), String.join("\n", inside)));
        open = Optional.empty();
      }
    }
    return found;
  }

  private Block block(Line fence, String text) {
    String above = fence.number() == 1 ? "" : lines.get(fence.number() - 2).text().strip();
    return new Block(fence.number(), fence.text().strip().substring(3).strip(), above, text);
  }

  private static boolean isFence(String line) {
    return line.stripLeading().startsWith("```");
  }
}
