package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.AddColumn;
import dev.triveni.data.internal.steps.Step.AlterColumn;
import dev.triveni.data.internal.steps.Step.CreateTable;
import dev.triveni.data.internal.steps.Step.DropColumn;
import dev.triveni.data.internal.steps.Step.DropTable;
import dev.triveni.data.internal.steps.Step.OfTable;
import dev.triveni.data.internal.steps.Step.RenameColumn;
import dev.triveni.data.internal.steps.Step.RenameTable;
import java.util.List;
import java.util.stream.Collectors;

/// Finds names for new migrations.
public final class Names {
  private Names() {}

  /// The name of the next migration: its number, and some words.
  public static String next(List<Migration> all, String words) {
    int last =
        all.stream()
            .map(Migration::name)
            .filter(name -> name.matches("[0-9]{4,9}_.*"))
            .mapToInt(name -> Integer.parseInt(name.replaceFirst("_.*", "")))
            .max()
            .orElse(0);
    return "%04d_%s".formatted(last + 1, words.replaceAll("[^A-Za-z0-9]+", "_"));
  }

  /// Words that say what steps do.
  public static String words(List<Migration> all, List<Step> steps) {
    if (all.isEmpty()) {
      return "initial";
    }
    String words =
        steps.stream().map(Names::word).distinct().limit(2).collect(Collectors.joining("_and_"));
    return words.length() > 60 ? words.substring(0, 60) : words;
  }

  private static String word(Step step) {
    return switch (step) {
      case CreateTable create -> create.state().name();
      case DropTable drop -> "remove_" + drop.table();
      case RenameTable rename -> "rename_%s_to_%s".formatted(rename.table(), rename.to());
      case AddColumn add -> "add_" + add.column().name();
      case DropColumn drop -> "remove_" + drop.column();
      case RenameColumn rename -> "rename_%s_to_%s".formatted(rename.column(), rename.to());
      case AlterColumn alter -> "alter_" + alter.column().name();
      case OfTable other -> "change_" + other.table();
      default -> "rows";
    };
  }
}
