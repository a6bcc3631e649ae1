package dev.triveni.processor.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// What stands between the parentheses of a record, in the text of its source.
final class RecordHeader {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          \"""[\\s\\S]*?(?<!\\\\)\"""\
          |"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"\
          |'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'\
          |//[^\\n]*|/\\*[\\s\\S]*?\\*/|[()]\
          """);

  private final CharSequence source;
  private final int from;
  private final List<Component> components;

  private record Component(String name, int from) {}

  RecordHeader(TreePath record, Trees trees) throws IOException {
    CompilationUnitTree unit = record.getCompilationUnit();
    SourcePositions positions = trees.getSourcePositions();
    this.source = unit.getSourceFile().getCharContent(true);
    this.from = (int) positions.getStartPosition(unit, record.getLeaf());
    this.components =
        ((ClassTree) record.getLeaf())
            .getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field ->
                    new Component(
                        field.getName().toString(), (int) positions.getStartPosition(unit, field)))
                .toList();
  }

  /// The names of the components that have a doc comment before them, or behind on their line.
  Set<String> commentedComponents() {
    Set<String> commented = new LinkedHashSet<>();
    Matcher token = TOKEN.matcher(source).region(from, source.length());
    int open = 0;
    boolean isOver = components.isEmpty();
    while (!isOver && token.find()) {
      String text = token.group();
      if (text.equals("(")) {
        open++;
      } else if (text.equals(")")) {
        open--;
        isOver = open == 0 && token.start() > components.getLast().from();
      } else if (open > 0 && isDocComment(text)) {
        commented.add(ownerOf(token.start(), token.end()));
      }
    }
    return commented;
  }

  private static boolean isDocComment(String token) {
    return token.startsWith("///") || (token.startsWith("/**") && token.length() > 4);
  }

  private String ownerOf(int start, int end) {
    List<Component> before = components.stream().filter(one -> one.from() < start).toList();
    boolean isLast = before.size() == components.size();
    boolean belongsToBefore = !before.isEmpty() && (isLast || isTrailing(start, end));
    return (belongsToBefore ? before.getLast() : components.get(before.size())).name();
  }

  /// Whether a comment ends its line and does not begin it.
  private boolean isTrailing(int start, int end) {
    int lineStart = start;
    while (lineStart > 0 && source.charAt(lineStart - 1) != '\n') {
      lineStart--;
    }
    int lineEnd = end;
    while (lineEnd < source.length() && source.charAt(lineEnd) != '\n') {
      lineEnd++;
    }
    return !isBlank(lineStart, start) && isBlank(end, lineEnd);
  }

  private boolean isBlank(int start, int end) {
    return source.subSequence(start, end).toString().isBlank();
  }
}
