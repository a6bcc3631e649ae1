package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.StepReader;
import dev.triveni.data.internal.steps.StepText;
import dev.triveni.data.internal.steps.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes migrations as files have them, and reads them.
final class MigrationText {
  private MigrationText() {}

  static String of(Migration migration) {
    StringBuilder text = new StringBuilder();
    names(text, "after", migration.after());
    names(text, "replaces", migration.replaces());
    for (Step step : migration.steps()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(step.isDestructive() ? "-- destructive: what it holds is lost\n" : "");
      text.append(StepText.of(step)).append('\n');
    }
    return text.toString();
  }

  private static void names(StringBuilder text, String word, List<String> names) {
    if (!names.isEmpty()) {
      text.append(word)
          .append(' ')
          .append(names.stream().map(MigrationText::quoted).collect(Collectors.joining(", ")))
          .append('\n');
    }
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9_]+") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  static Migration read(String name, String text) {
    Tokens tokens = new Tokens(name, text);
    List<String> after = names(tokens, "after");
    List<String> replaces = names(tokens, "replaces");
    return new Migration(name, after, replaces, new StepReader(tokens).steps());
  }

  private static List<String> names(Tokens tokens, String word) {
    List<String> names = new ArrayList<>();
    if (tokens.take(word)) {
      do {
        names.add(tokens.name());
      } while (tokens.take(","));
    }
    return names;
  }
}
