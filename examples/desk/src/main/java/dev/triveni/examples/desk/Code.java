package dev.triveni.examples.desk;

import dev.triveni.api.Get;
import dev.triveni.api.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of code behind the panels of the page.
@Routes("/code")
final class Code {
  private static final Map<String, String> FILES =
      Map.of(
          "app", "Desk",
          "route", "Tickets",
          "router", "TicketRouter",
          "change", "Examples",
          "search", "Articles",
          "answer", "Articles");

  /// Some lines of a source file.
  ///
  /// @param file the file's name
  /// @param firstLine the number of the first line
  /// @param lines the lines
  record Source(String file, int firstLine, List<String> lines) {}

  /// The code of a region.
  @Get("/{region}")
  Optional<Source> find(String region) throws IOException {
    String name = FILES.get(region);
    if (name == null) {
      return Optional.empty();
    }
    String file = name + ".java";
    try (InputStream in = Code.class.getResourceAsStream("/desk/source/" + file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      int start = indexOf(lines, "// @start region=" + region, 0) + 1;
      int end = indexOf(lines, "// @end", start);
      return Optional.of(new Source(file, start + 1, lines.subList(start, end)));
    }
  }

  private static int indexOf(List<String> lines, String marker, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(marker)) {
        return i;
      }
    }
    throw new IllegalStateException("There is no line '" + marker + "'");
  }
}
