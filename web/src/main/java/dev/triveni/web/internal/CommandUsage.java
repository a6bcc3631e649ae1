package dev.triveni.web.internal;

import java.util.List;
import java.util.stream.Collectors;

/// Shows how a command is used.
final class CommandUsage {
  private CommandUsage() {}

  static String of(List<Parameter> parameters) {
    int width = parameters.stream().mapToInt(p -> p.shown().length()).max().orElse(0);
    return parameters.stream()
            .map(p -> p.isArgument() ? p.shown() : "[" + p.shown() + "]")
            .collect(Collectors.joining(" "))
        + parameters.stream()
            .map(p -> ("  %-" + width + "s  %s").formatted(p.shown(), p.member().doc()))
            .map(line -> "\n" + line.stripTrailing())
            .collect(Collectors.joining());
  }
}
