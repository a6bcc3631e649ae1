package dev.triveni.examples.tutorial.strict_content_type;

import dev.triveni.api.OtherContent;
import dev.triveni.examples.tutorial.Chapter;

/// Bodies that do not say what they are.
public final class StrictContentType {
  private StrictContentType() {}

  /// The chapter.
  public static Chapter chapter() {
    return Chapter.of("strict_content_type")
        .add(
            "tutorial001",
            Chapter.app(api ->
                api.otherContent(OtherContent.JSON_IF_UNDECLARED).routes(new Tutorial001())));
  }
}
