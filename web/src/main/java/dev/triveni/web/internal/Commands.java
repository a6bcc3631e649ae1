package dev.triveni.web.internal;

import dev.triveni.web.Command;
import dev.triveni.web.Nearest;
import dev.triveni.web.SetupProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The commands of an application by their names. Thread-safe once the set-up is done.
public final class Commands {
  private final Map<String, Command> byName = new TreeMap<>();
  private final List<SetupProblem> problems = new ArrayList<>();

  /// A command that is called, with the arguments that follow its name.
  record Call(String name, Command command, List<String> arguments) {}

  /// Adds a command under its name.
  public void add(Command command) {
    add(command.name(), command);
  }

  /// Adds a command under another name.
  void add(String name, Command command) {
    Command first = byName.putIfAbsent(name, command);
    if (first != null) {
      problems.add(
          new SetupProblem(
              "TRV-WEB-126",
              "command " + name,
              "Two commands have this name: '%s' and '%s'."
                  .formatted(first.summary(), command.summary()),
              "Give one another name."));
    }
  }

  /// Adds the commands of a group, under the name of the group.
  public void add(GroupPlan group) {
    add("", group);
  }

  private void add(String outer, GroupPlan group) {
    String names = outer + group.name().map(name -> name + " ").orElse("");
    for (GroupPlan.Member member : group.members()) {
      if (member instanceof GroupPlan.Member.Commanded(Command command)) {
        add(names + command.name(), command);
      } else if (member instanceof GroupPlan.Member.Nested(GroupPlan inner)) {
        add(names, inner);
      }
    }
  }

  /// What is wrong with them.
  public List<SetupProblem> problems() {
    return List.copyOf(problems);
  }

  /// The command that words call: that with the longest name which they begin with.
  Optional<Call> find(List<String> words) {
    for (int length = words.size(); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      Command command = byName.get(name);
      if (command != null) {
        return Optional.of(new Call(name, command, words.subList(length, words.size())));
      }
    }
    return Optional.empty();
  }

  /// A line for each command that begins with these words.
  String list(List<String> words) {
    int width = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    return below(words)
        .map(entry ->
            ("  %-" + width + "s  %s").formatted(entry.getKey(), entry.getValue().summary()))
        .collect(Collectors.joining("\n"));
  }

  /// Whether the words are a group of commands.
  boolean isGroup(List<String> words) {
    return below(words).findAny().isPresent();
  }

  /// What is said when no command has these words.
  String unknown(List<String> words) {
    String said = String.join(" ", words);
    List<String> nearest =
        IntStream.rangeClosed(1, words.size())
            .mapToObj(length -> Nearest.to(String.join(" ", words.subList(0, length)), of(length)))
            .flatMap(List::stream)
            .toList();
    return "TRV-WEB-125 There is no command '%s'. %s"
        .formatted(
            said,
            nearest.isEmpty()
                ? "--help lists all."
                : "Did you mean " + String.join(" or ", nearest) + "?");
  }

  /// The names of so many words.
  private List<String> of(int words) {
    return byName.keySet().stream().filter(name -> name.split(" ").length == words).toList();
  }

  private Stream<Map.Entry<String, Command>> below(List<String> words) {
    String group = words.isEmpty() ? "" : String.join(" ", words) + " ";
    return byName.entrySet().stream().filter(entry -> entry.getKey().startsWith(group));
  }
}
