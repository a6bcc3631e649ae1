package dev.triveni.data.web.internal;

import dev.triveni.data.Answers;
import dev.triveni.web.ExitException;
import java.util.List;

/// Reads answers from the options of a command.
final class GivenAnswers {
  private GivenAnswers() {}

  static Answers of(
      List<String> renamed, List<String> gone, List<String> fill, List<String> replaced) {
    Answers answers = Answers.none();
    for (String one : renamed) {
      String[] parts = parts("renamed", one, "=", "book.title=book.heading");
      answers = answers.renamed(parts[0], parts[1]);
    }
    for (String one : gone) {
      answers = answers.gone(one);
    }
    for (String one : fill) {
      String[] parts = parts("fill", one, "=", "book.stars=0");
      answers = answers.fill(parts[0], parts[1]);
    }
    for (String one : replaced) {
      String[] parts = parts("replaced", one, "=", "book.genre:OTHER=NOVEL");
      String[] place = parts("replaced", parts[0], ":", "book.genre:OTHER=NOVEL");
      answers = answers.replaced(place[0], place[1], parts[1]);
    }
    return answers;
  }

  private static String[] parts(String option, String text, String sign, String example) {
    String[] parts = text.split(sign, 2);
    if (parts.length < 2) {
      throw ExitException.of(
          2,
          "TRV-DATA-552 --%s=%s has no '%s'. Write it like --%s=%s."
              .formatted(option, text, sign, option, example));
    }
    return parts;
  }
}
