package dev.triveni.processor.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment cut at its block tags: at lines that begin with `@`, outside of code.
///
/// @param main what stands before the first of them
/// @param tags the tags, in order
record BlockTags(String main, List<Block> tags) {
  private static final Pattern TAG = Pattern.compile("(?m)^[ \t]*@(\\p{Alpha}[\\w.]*)");

  /// A tag, such as `param`, and what follows it.
  record Block(String tag, String text) {}

  static BlockTags split(String comment, Syntax syntax) {
    List<Pieces.Piece> pieces = Pieces.of(comment, syntax);
    List<Block> blocks = new ArrayList<>();
    String tag = "";
    int from = 0;
    for (Matcher next = TAG.matcher(comment); next.find(); ) {
      if (isText(next.start(1), pieces)) {
        blocks.add(new Block(tag, comment.substring(from, next.start())));
        tag = next.group(1);
        from = next.end();
      }
    }
    blocks.add(new Block(tag, comment.substring(from)));
    return new BlockTags(blocks.getFirst().text(), List.copyOf(blocks.subList(1, blocks.size())));
  }

  private static boolean isText(int at, List<Pieces.Piece> pieces) {
    return pieces.stream()
        .anyMatch(
            piece -> piece.kind() == Pieces.Kind.TEXT && piece.from() <= at && at < piece.to());
  }
}
