package dev.triveni.web.internal;

import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.ExitException;
import dev.triveni.web.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what follows the name of a command into a record: `Ann --count=3`, `--count 3`, `--loud`,
/// `--no-loud`; after `--` all are arguments. Used by one thread.
final class CommandArguments {
  private final List<Parameter> parameters;
  private final Map<String, Object> tree = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private CommandArguments(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /// The record.
  ///
  /// @throws ExitException with everything that is wrong
  static <T> T read(String command, Schema<T> schema, List<String> words) {
    CommandArguments arguments = new CommandArguments(Parameter.of(schema));
    arguments.take(new ArrayDeque<>(words));
    Outcome<T> outcome = schema.readTree(arguments.tree);
    if (outcome instanceof Outcome.Invalid<T>(List<Mistake> wrong)) {
      wrong.forEach(arguments::note);
    }
    if (!arguments.mistakes.isEmpty()) {
      throw ExitException.of(
          CommandRun.MISUSE,
          String.join("\n", arguments.mistakes)
              + "\nUsage: "
              + command
              + " "
              + CommandUsage.of(arguments.parameters));
    }
    return outcome.orThrow();
  }

  private void take(Deque<String> words) {
    List<String> places = new ArrayList<>();
    while (!words.isEmpty()) {
      String word = words.pop();
      if (word.equals("--")) {
        places.addAll(words);
        words.clear();
      } else if (word.startsWith("--")) {
        takeOption(word.substring(2), words);
      } else {
        places.add(word);
      }
    }
    place(new ArrayDeque<>(places));
  }

  private void takeOption(String option, Deque<String> rest) {
    int equal = option.indexOf('=');
    String name = equal < 0 ? option : option.substring(0, equal);
    Optional<Parameter> flag = named(name.replaceFirst("^no-", "")).filter(Parameter::isFlag);
    Optional<Parameter> parameter = named(name);
    if (equal < 0 && flag.isPresent()) {
      put(flag.get(), String.valueOf(!name.startsWith("no-") || parameter.isPresent()));
    } else if (parameter.isEmpty()) {
      mistakes.add(unknown(name));
    } else if (equal >= 0) {
      put(parameter.get(), option.substring(equal + 1));
    } else if (rest.isEmpty()) {
      mistakes.add("TRV-WEB-131 --" + name + " has no value. Write --" + name + "=….");
    } else {
      put(parameter.get(), rest.pop());
    }
  }

  private void place(Deque<String> words) {
    for (Parameter parameter : parameters) {
      String key = parameter.member().name();
      if (parameter.isArgument() && !tree.containsKey(key)) {
        if (parameter.isList()) {
          tree.put(key, new ArrayList<>(words));
          words.clear();
        } else if (!words.isEmpty()) {
          put(parameter, words.pop());
        }
      }
    }
    if (!words.isEmpty()) {
      mistakes.add("TRV-WEB-130 There are more arguments than the command takes: " + words + ".");
    }
    parameters.stream()
        .filter(p -> p.isFlag() && p.member().isRequired())
        .forEach(p -> tree.putIfAbsent(p.member().name(), "false"));
  }

  @SuppressWarnings("unchecked") // a list is put for lists only
  private void put(Parameter parameter, String value) {
    if (parameter.isList()) {
      Object list = tree.computeIfAbsent(parameter.member().name(), _ -> new ArrayList<String>());
      ((List<String>) list).add(value);
    } else {
      tree.put(parameter.member().name(), value);
    }
  }

  private Optional<Parameter> named(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  private String unknown(String name) {
    List<String> names = parameters.stream().map(Parameter::name).toList();
    List<String> nearest = Nearest.to(name, names);
    return "TRV-WEB-128 There is no option --%s. %s"
        .formatted(
            name,
            nearest.isEmpty()
                ? "Use one of those below."
                : "Did you mean --" + String.join(" or --", nearest) + "?");
  }

  private void note(Mistake mistake) {
    Object first = mistake.loc().isEmpty() ? "" : mistake.loc().getFirst();
    String shown =
        parameters.stream()
            .filter(p -> p.member().name().equals(first))
            .findFirst()
            .map(p -> p.isArgument() ? "<" + p.name() + ">" : "--" + p.name())
            .orElse("the arguments together");
    Object input = mistake.type().equals("missing") ? null : mistake.input();
    mistakes.add(
        "TRV-WEB-129 %s: %s%s."
            .formatted(shown, mistake.msg(), input == null ? "" : ", not '" + input + "'"));
  }
}
