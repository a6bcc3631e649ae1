package dev.triveni.processor.docs;

import java.util.stream.Collectors;

/// Part of a comment that becomes plain Markdown, with nothing left that only Javadoc knows.
record Markup(String text, Syntax syntax) {

  String markdown() {
    return Pieces.of(text, syntax).stream().map(this::markdown).collect(Collectors.joining());
  }

  private String markdown(Pieces.Piece piece) {
    return switch (piece.kind()) {
      case CODE -> piece.text();
      case PRE -> Html.preToMarkdown(piece.text());
      case TAG -> InlineTag.parse(piece.text()).markdown(syntax);
      case TEXT ->
          switch (syntax) {
            case MARKDOWN -> Reference.replaceIn(piece.text());
            case HTML -> Html.toMarkdown(piece.text());
          };
    };
  }
}
