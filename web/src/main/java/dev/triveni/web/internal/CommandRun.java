package dev.triveni.web.internal;

import dev.triveni.web.App;
import dev.triveni.web.CommandResult;
import dev.triveni.web.ExitException;
import dev.triveni.web.Terminal;
import dev.triveni.web.internal.Commands.Call;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs one command of an application, or tells which there are.
public final class CommandRun {

  /// The exit code when a command was not called as it must be.
  static final int MISUSE = 2;

  private final App app;
  private final Commands commands;
  private final Terminal terminal;
  private @Nullable Throwable failure;

  private CommandRun(App app, Commands commands, Terminal terminal) {
    this.app = app;
    this.commands = commands;
    this.terminal = terminal;
  }

  /// Runs a command in the terminal of the process.
  ///
  /// @return the exit code
  public static int inProcess(App app, Commands commands, List<String> words) {
    CommandRun run = new CommandRun(app, commands, Terminal.ofProcess());
    int code = run.run(words);
    if (run.failure instanceof Exception unexpected) {
      ApplicationRun.logFailure("The command failed", unexpected);
    }
    return code;
  }

  /// Runs a command, and keeps what it says.
  ///
  /// @param input what the person types
  public static CommandResult kept(App app, Commands commands, String input, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandRun run = new CommandRun(app, commands, Terminal.of(new StringReader(input), out, err));
    int code = run.run(words);
    return new CommandResult(
        code,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        Optional.ofNullable(run.failure));
  }

  private int run(List<String> words) {
    boolean help = words.contains("--help") || words.contains("-h");
    List<String> said =
        words.stream().takeWhile(word -> !word.equals("--help") && !word.equals("-h")).toList();
    Optional<Call> call = commands.find(said);
    if (call.isPresent()) {
      return help ? explain(call.get()) : run(call.get());
    }
    if (commands.isGroup(said) || said.isEmpty()) {
      terminal.print(overview(said));
      return 0;
    }
    terminal.printError(commands.unknown(said));
    return MISUSE;
  }

  private int run(Call call) {
    try {
      app.within(() -> call.command().run(call.arguments(), terminal));
      return 0;
    } catch (ExitException e) {
      if (!e.last().isEmpty()) {
        terminal.printError(e.last());
      }
      return e.code();
    } catch (Exception e) {
      failure = e;
      return 1;
    }
  }

  private int explain(Call call) {
    terminal.print("Usage: " + (call.name() + " " + call.command().usage()).strip());
    terminal.print("");
    terminal.print(call.command().summary());
    return 0;
  }

  private String overview(List<String> group) {
    String usage =
        group.isEmpty()
            ? "Usage: [command] [arguments]. Without a command, the application serves."
            : "Usage: " + String.join(" ", group) + " [command] [arguments].";
    String list = commands.list(group);
    return list.isEmpty()
        ? usage + "\n\nThere are no commands."
        : usage + "\n\n" + list + "\n\nA command with --help tells its arguments.";
  }
}
