package dev.triveni.web.internal;

import dev.triveni.web.Command;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;
import java.util.List;

/// A command without arguments. Immutable.
public record PlainCommand(String name, String summary, Action action) implements Command {

  @Override
  public void run(List<String> arguments, Terminal terminal) throws Exception {
    if (!arguments.isEmpty()) {
      throw ExitException.of(
          CommandRun.MISUSE,
          "TRV-WEB-127 The command %s takes no arguments, and was given %s. Leave them out."
              .formatted(name, arguments));
    }
    action.run(terminal);
  }
}
