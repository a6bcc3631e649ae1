package dev.triveni.web.internal;

import dev.triveni.schema.Schema;
import dev.triveni.web.Command;
import dev.triveni.web.Terminal;
import java.util.List;

/// A command whose arguments are the components of a record. Immutable.
public record RecordCommand<T>(
    String name, String summary, Schema<T> schema, ActionWith<? super T> action)
    implements Command {

  @Override
  public String usage() {
    return CommandUsage.of(Parameter.of(schema));
  }

  @Override
  public void run(List<String> arguments, Terminal terminal) throws Exception {
    action.run(CommandArguments.read(name, schema, arguments), terminal);
  }
}
