package dev.triveni.html.internal;

import dev.triveni.schema.Mistake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Mistakes as people read them beside the fields of a form.
public final class MistakeTexts {
  private static final String OF_PROGRAMS = "Value error, ";

  private MistakeTexts() {}

  /// The texts by the names of the fields; what is wrong with several together has the empty name.
  public static Map<String, List<String>> of(List<Mistake> mistakes) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Mistake mistake : mistakes) {
      texts.computeIfAbsent(place(mistake), _ -> new ArrayList<>(1)).add(text(mistake));
    }
    return texts;
  }

  /// The name of the field.
  public static String place(Mistake mistake) {
    return mistake.loc().stream().map(Object::toString).collect(Collectors.joining("."));
  }

  /// What an application's own check says is a sentence of its own.
  public static String text(Mistake mistake) {
    String text = mistake.msg();
    if (!text.startsWith(OF_PROGRAMS) || text.length() == OF_PROGRAMS.length()) {
      return text;
    }
    String own = text.substring(OF_PROGRAMS.length());
    return Character.toUpperCase(own.charAt(0)) + own.substring(1);
  }
}
