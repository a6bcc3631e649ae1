package dev.triveni.html.internal;

import dev.triveni.html.spi.CompiledTemplate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Makes stack traces name the lines of templates, not those of the classes made of them.
final class TemplateFrames {
  private TemplateFrames() {}

  static StackTraceElement[] of(
      StackTraceElement[] frames, Function<String, Optional<CompiledTemplate>> templates) {
    return Arrays.stream(frames)
        .map(frame ->
            templates
                .apply(outermost(frame.getClassName()))
                .map(template -> inTemplate(frame, template))
                .orElse(frame))
        .toArray(StackTraceElement[]::new);
  }

  private static StackTraceElement inTemplate(StackTraceElement frame, CompiledTemplate template) {
    int[] lines = template.lines();
    int line = frame.getLineNumber() - 1;
    return line < 0 || line >= lines.length || template.file().equals(frame.getFileName())
        ? frame
        : new StackTraceElement(
            frame.getClassName(), frame.getMethodName(), template.file(), lines[line] + 1);
  }

  /// A content block is a class within that of its template.
  private static String outermost(String className) {
    int inner = className.indexOf('$');
    return inner < 0 ? className : className.substring(0, inner);
  }
}
