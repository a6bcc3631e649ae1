package dev.triveni.processor.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A doc comment in its parts, each of them Markdown with one line a paragraph.
///
/// @param text what stands before the block tags
/// @param params the texts of `@param`, by name
/// @param returns the text of `@return`, or empty
record Comment(String text, Map<String, String> params, String returns) {

  /// A comment that is not there.
  static final Comment NONE = new Comment("", Map.of(), "");

  private static final Pattern NAMED = Pattern.compile("\\s*(\\S+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern INLINE_RETURN = Pattern.compile("\\{@return\\s");

  static Comment parse(String raw, Syntax syntax) {
    BlockTags blocks = BlockTags.split(raw, syntax);
    String returns = "";
    Map<String, String> params = new HashMap<>();
    for (BlockTags.Block block : blocks.tags()) {
      switch (block.tag()) {
        case "return" -> returns = markdown(block.text(), syntax);
        case "param" -> {
          Matcher named = NAMED.matcher(block.text());
          if (named.matches()) {
            params.putIfAbsent(named.group(1), markdown(named.group(2), syntax));
          }
        }
        default -> {}
      }
    }
    return new Comment(
        markdown(blocks.main(), syntax),
        Map.copyOf(params),
        returns.isEmpty() ? inlineReturn(blocks.main().strip(), syntax) : returns);
  }

  private static String inlineReturn(String main, Syntax syntax) {
    return INLINE_RETURN.matcher(main).lookingAt() && InlineTag.endOf(main, 0) > 0
        ? markdown(InlineTag.parse(main.substring(0, InlineTag.endOf(main, 0))).body(), syntax)
        : "";
  }

  /// The text about a parameter or component, or empty.
  String param(String name) {
    return params.getOrDefault(name, "");
  }

  private static String markdown(String text, Syntax syntax) {
    return Paragraphs.join(new Markup(text.strip(), syntax).markdown());
  }
}
