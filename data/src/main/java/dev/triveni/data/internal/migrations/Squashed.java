package dev.triveni.data.internal.migrations;

import dev.triveni.data.Answers;
import dev.triveni.data.internal.detect.Detector;
import dev.triveni.data.internal.schema.SchemaState;
import dev.triveni.data.internal.steps.Effect;
import dev.triveni.data.internal.steps.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Migrations that were made of several.
public final class Squashed {
  private Squashed() {}

  /// The migrations that count: of a squashed one and those that it is made of, it is the squashed
  /// one where all or none of those are done, and they where some are.
  public static List<Migration> chosen(List<Migration> all, Set<String> done) {
    List<Migration> chosen = new ArrayList<>(all);
    for (Migration squashed : all) {
      if (!squashed.replaces().isEmpty()) {
        Set<String> parts = new HashSet<>(squashed.replaces());
        if (done.contains(squashed.name())
            || done.containsAll(parts)
            || parts.stream().noneMatch(done::contains)) {
          chosen.removeIf(one -> parts.contains(one.name()));
          chosen.replaceAll(one -> one.after(replaced(one.after(), parts, squashed.name())));
        } else {
          chosen.remove(squashed);
          chosen.replaceAll(one -> one.after(parts(one.after(), squashed)));
        }
      }
    }
    return chosen;
  }

  private static List<String> replaced(List<String> names, Set<String> parts, String whole) {
    return names.stream().map(name -> parts.contains(name) ? whole : name).distinct().toList();
  }

  private static List<String> parts(List<String> names, Migration squashed) {
    return names.stream()
        .flatMap(
            name -> name.equals(squashed.name()) ? squashed.replaces().stream() : Stream.of(name))
        .toList();
  }

  /// One migration that does what several do from the beginning on.
  public static Migration of(String name, List<Migration> parts) {
    List<Step> steps =
        parts.stream()
            .flatMap(one -> one.steps().stream())
            .filter(step -> !(step instanceof Step.RunSql sql && sql.once()))
            .toList();
    int plain = 0;
    while (plain < steps.size() && !isOfUser(steps.get(plain))) {
      plain++;
    }
    SchemaState tables = Effect.of(steps.subList(0, plain), SchemaState.EMPTY);
    List<Step> fewer = new ArrayList<>(Detector.steps(SchemaState.EMPTY, tables, Answers.none()));
    fewer.addAll(steps.subList(plain, steps.size()));
    return new Migration(name, List.of(), parts.stream().map(Migration::name).toList(), fewer);
  }

  private static boolean isOfUser(Step step) {
    return step.isAboutRows() || step instanceof Step.Assume;
  }
}
