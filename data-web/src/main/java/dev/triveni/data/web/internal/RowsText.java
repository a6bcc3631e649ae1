package dev.triveni.data.web.internal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Shows the rows of a result as a table.
final class RowsText {
  private RowsText() {}

  static List<String> of(ResultSet rows) throws SQLException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(names(rows.getMetaData()));
    while (rows.next()) {
      lines.add(values(rows, lines.getFirst().size()));
    }
    int[] widths = widths(lines);
    List<String> text = new ArrayList<>(lines.stream().map(line -> row(line, widths)).toList());
    text.add(1, IntStream.of(widths).mapToObj("-"::repeat).reduce((a, b) -> a + "-+-" + b).get());
    text.add("(%d row%s)".formatted(lines.size() - 1, lines.size() == 2 ? "" : "s"));
    return text;
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  private static List<String> values(ResultSet rows, int columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      String value = rows.getString(i);
      values.add(value == null ? "" : value.replace("\n", "\\n"));
    }
    return values;
  }

  private static int[] widths(List<List<String>> lines) {
    return IntStream.range(0, lines.getFirst().size())
        .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
        .toArray();
  }

  private static String row(List<String> values, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      text.append(i == 0 ? "" : " | ").append(values.get(i));
      text.append(" ".repeat(widths[i] - values.get(i).length()));
    }
    return text.toString().stripTrailing();
  }
}
