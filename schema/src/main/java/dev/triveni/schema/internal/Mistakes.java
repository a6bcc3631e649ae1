package dev.triveni.schema.internal;

import dev.triveni.schema.Mistake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with one input.
///
/// A mistake is recorded where it is found, with an empty location; every container around it adds
/// its own step on the way out. So a right input costs nothing here.
final class Mistakes {
  private final int limit;
  private final List<Pending> pending = new ArrayList<>(0);
  private int count;

  Mistakes(int limit) {
    this.limit = limit;
  }

  /// How many there are, those over the limit included.
  int count() {
    return count;
  }

  /// Records a mistake about the current value.
  void add(String type, String message, Map<String, ?> context, boolean hidden) {
    add(new Pending(type, message, context, hidden));
  }

  /// Records a mistake about the current value or, if it has a location, about what is inside.
  void add(Mistake mistake, boolean hidden) {
    Pending made = new Pending(mistake.type(), mistake.msg(), mistake.ctx(), hidden);
    made.steps.addAll(mistake.loc().reversed());
    add(made);
  }

  /// Records that the current object lacks a member, or the current array an element.
  void missing(@Nullable Object member, boolean hidden) {
    Pending made = new Pending("missing", "Field required", Map.of(), hidden);
    if (member == null) {
      made.give(null);
    } else {
      made.steps.add(member);
      made.above = 1;
    }
    add(made);
  }

  /// Says that the mistakes since `from` are inside `step` of the current value.
  void within(int from, Object step) {
    for (int i = from; i < pending.size(); i++) {
      pending.get(i).steps.add(step);
    }
  }

  /// Says that the mistakes since `from` are about a key of the current map.
  void aboutKey(int from, String key) {
    for (int i = from; i < pending.size(); i++) {
      pending.get(i).steps.clear();
      pending.get(i).steps.add("[key]");
      pending.get(i).steps.add(key);
      pending.get(i).give(Texts.clean(key));
    }
  }

  /// Puts the mistakes since `from` into the order of the members that they are inside.
  ///
  /// @param rank the place of a member by its name
  void sort(int from, ToIntFunction<Object> rank) {
    if (from < pending.size()) {
      pending
          .subList(from, pending.size())
          .sort(
              Comparator.comparingInt(each ->
                  each.steps.isEmpty()
                      ? Integer.MAX_VALUE
                      : rank.applyAsInt(each.steps.getLast())));
    }
  }

  /// Records a finished mistake about what is inside the current value, with the input it has.
  void adopt(Mistake mistake) {
    Pending made = new Pending(mistake.type(), mistake.msg(), mistake.ctx(), false);
    made.steps.addAll(mistake.loc().reversed());
    made.give(mistake.input());
    add(made);
  }

  /// Keeps the inputs of the mistakes since `from` out of the report.
  void hide(int from) {
    for (int i = from; i < pending.size(); i++) {
      pending.get(i).hidden = true;
    }
  }

  /// The finished report.
  ///
  /// @param document the whole input as a tree; asked for only if a mistake needs it
  List<Mistake> report(Supplier<@Nullable Object> document) {
    Echo echo = new Echo(document);
    List<Mistake> report = new ArrayList<>(pending.size());
    for (Pending each : pending) {
      report.add(each.finish(echo));
    }
    return report;
  }

  private void add(Pending mistake) {
    count++;
    if (pending.size() < limit) {
      pending.add(mistake);
    }
  }

  private static final class Pending {
    private final String type;
    private final String message;
    private final Map<String, ?> context;
    private final List<Object> steps = new ArrayList<>(4);
    private int above;
    private boolean hidden;
    private boolean given;
    private @Nullable Object input;

    Pending(String type, String message, Map<String, ?> context, boolean hidden) {
      this.type = type;
      this.message = message;
      this.context = context;
      this.hidden = hidden;
    }

    void give(@Nullable Object value) {
      given = true;
      input = value;
    }

    Mistake finish(Echo echo) {
      List<Object> loc = new ArrayList<>(steps.size());
      for (Object step : steps.reversed()) {
        loc.add(step instanceof String name ? Texts.clean(name) : step);
      }
      return new Mistake(type, loc, message, echoed(echo), new LinkedHashMap<>(context));
    }

    private @Nullable Object echoed(Echo echo) {
      if (hidden) {
        return null;
      }
      return given
          ? input
          : echo.at(Collections.unmodifiableList(steps.subList(above, steps.size()).reversed()));
    }
  }
}
