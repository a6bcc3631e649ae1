package dev.triveni.web.internal.development;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A frame of a stack trace. Immutable.
///
/// @param method class and method, such as `Books.find`
/// @param place file and line, such as `Books.java:20`
/// @param own whether it is the application's, and not the framework's or the JDK's
/// @param code the lines around it; empty where the source is not here
record Frame(String method, String place, boolean own, List<Line> code) {
  private static final int AROUND = 4;
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(java|javax|jdk|sun|com\\.sun)\\..*"
              + "|org\\.eclipse\\.jetty\\..*"
              + "|dev\\.triveni\\.[a-z]+(\\.spi|\\.internal(\\.[a-z]+)*)?\\.[A-Z].*");

  /// A line of source code.
  ///
  /// @param failing whether the frame stands at it
  record Line(int number, String text, boolean failing) {}

  /// The frames of a failure, those that called first last.
  static List<Frame> of(Throwable failure, Secrets secrets) {
    SourceFolders folders = SourceFolders.below(Path.of(""));
    List<Frame> frames = new ArrayList<>();
    for (StackTraceElement element : failure.getStackTrace()) {
      frames.add(of(element, folders, secrets));
    }
    return List.copyOf(frames);
  }

  private static Frame of(StackTraceElement element, SourceFolders folders, Secrets secrets) {
    boolean own = !FOREIGN.matcher(element.getClassName()).matches();
    String type = element.getClassName().replaceFirst("^(?:[^.]*\\.)*", "").replace('$', '.');
    String method = element.getMethodName().replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1, lambda");
    String place = element.getFileName() + ":" + element.getLineNumber();
    List<Line> code =
        own
            ? folders
                .lines(element)
                .map(lines -> excerpt(lines, element.getLineNumber(), secrets))
                .orElse(List.of())
            : List.of();
    return new Frame(type + "." + method, place, own, code);
  }

  private static List<Line> excerpt(List<String> lines, int failing, Secrets secrets) {
    int last = Math.min(lines.size(), failing + AROUND);
    return IntStream.rangeClosed(Math.max(1, failing - AROUND), last)
        .mapToObj(number ->
            new Line(number, secrets.withoutKnown(lines.get(number - 1)), number == failing))
        .toList();
  }
}
