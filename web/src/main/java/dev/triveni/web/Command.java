package dev.triveni.web;

import dev.triveni.schema.Schemas;
import dev.triveni.web.internal.PlainCommand;
import dev.triveni.web.internal.RecordCommand;
import java.util.List;

/// Something that an application does when it is started with this name, instead of serving.
///
/// ```java
/// record Greeting(String name, @Default("1") int count) {}
///
/// app.command("greet", "Says hello", Greeting.class, (greeting, terminal) -> …);
/// ```
///
/// It runs within the application, as {@link App#within} says: resources that it asks for are
/// opened, start hooks do not run.
public interface Command {

  /// What calls it: one word, or several, of which the first ones are its group: `students create`.
  String name();

  /// What it does, in a few words.
  String summary();

  /// What may follow its name, for help: a line that shows it all, then a line for each.
  default String usage() {
    return "";
  }

  /// Does the work.
  ///
  /// @param arguments what follows the name
  /// @throws ExitException to end with another code than 0
  /// @throws Exception if it fails, which ends it with 1
  void run(List<String> arguments, Terminal terminal) throws Exception;

  /// A command without arguments.
  static Command of(String name, String summary, Action action) {
    return new PlainCommand(name, summary, action);
  }

  /// A command whose arguments are the components of a record: one that must be given is an
  /// argument, the others are options. `Greeting` above is used as `greet Ann --count=3`.
  ///
  /// A `boolean` is a flag, `--loud` or `--no-loud`; a list as the last argument takes all that is
  /// left, and as an option it is repeated. All mistakes are told together.
  ///
  /// @throws dev.triveni.schema.SchemaException if the record cannot be read
  static <T extends Record> Command of(
      String name, String summary, Class<T> arguments, ActionWith<? super T> action) {
    return new RecordCommand<>(name, summary, Schemas.lenient().of(arguments), action);
  }

  /// What a command without arguments does.
  @FunctionalInterface
  interface Action {

    /// Does the work.
    ///
    /// @throws Exception if it fails
    void run(Terminal terminal) throws Exception;
  }

  /// What a command with arguments does.
  @FunctionalInterface
  interface ActionWith<T> {

    /// Does the work.
    ///
    /// @throws Exception if it fails
    void run(T arguments, Terminal terminal) throws Exception;
  }
}
