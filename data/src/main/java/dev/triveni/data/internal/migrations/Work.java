package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.steps.Script;
import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.Step.RunJava;
import dev.triveni.data.internal.steps.Step.RunSql;
import java.util.regex.Pattern;

/// One step in one direction, as it will run. Immutable.
///
/// @param step the step
/// @param script its statements
record Work(Step step, Script script) {
  private static final Pattern OF_ROWS =
      Pattern.compile("(?is)\\s*(insert|update|delete|merge|select|with)\\b.*");

  /// Whether it changes rows only, and so in a transaction on every database.
  boolean isOfRows() {
    return step instanceof RunJava
        || (step instanceof RunSql
            && script.statements().stream().allMatch(sql -> OF_ROWS.matcher(sql).matches()));
  }

  /// Whether it can be run again where it is not known if it was.
  boolean isRepeatable() {
    return !(step instanceof RunSql) || isOfRows();
  }
}
