package dev.triveni.data.internal.migrations;

import dev.triveni.data.internal.steps.Step;
import dev.triveni.data.internal.steps.StepText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Steps that are done together, as a file keeps them. Immutable.
///
/// @param name the name, which is that of its file
/// @param after the migrations that come before it
/// @param replaces the migrations that it is made of
/// @param steps the steps in order
public record Migration(String name, List<String> after, List<String> replaces, List<Step> steps) {

  /// Copies the lists.
  public Migration {
    after = List.copyOf(after);
    replaces = List.copyOf(replaces);
    steps = List.copyOf(steps);
  }

  /// The same after other migrations.
  Migration after(List<String> others) {
    return new Migration(name, others, replaces, steps);
  }

  /// What tells whether the first steps are still those that were done: spaces and comments do not
  /// matter.
  public String digest(int done) {
    String text = steps.stream().limit(done).map(StepText::of).collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
