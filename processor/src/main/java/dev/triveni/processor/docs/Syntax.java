package dev.triveni.processor.docs;

import javax.lang.model.util.Elements.DocCommentKind;

/// What a comment is written in.
enum Syntax {
  /// Lines of `///`.
  MARKDOWN,
  /// The traditional form: HTML between asterisks.
  HTML;

  static Syntax of(DocCommentKind kind) {
    return kind == DocCommentKind.END_OF_LINE ? MARKDOWN : HTML;
  }
}
