package dev.triveni.examples.desk;

import java.io.IOException;
import java.util.List;

/// A part of an answer.
sealed interface Answer {

  /// Some sentences of an article.
  ///
  /// @param text the sentences
  /// @param source the article they are from
  /// @param score how well they fit the question: the cosine of the embeddings, at most 1
  record Passage(String text, Source source, double score) implements Answer {}

  /// The article that a passage is from.
  ///
  /// @param id its name in URLs
  /// @param title its headline
  record Source(String id, String title) {}

  /// The end of the answer.
  ///
  /// @param passages how many passages there were; 0 if the help centre has no answer
  /// @param steps what was done, in order
  record Done(int passages, List<Step> steps) implements Answer {}

  /// Takes the parts of an answer.
  interface Reader {
    void take(Answer part) throws IOException;
  }
}
