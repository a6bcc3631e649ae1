package dev.triveni.architecture;

import java.util.List;

/// A row of `docs/features.tsv`: something that the frameworks we learn from have or lack.
/// Immutable.
record Feature(String id, String priority, String title) {
  static final List<String> PRIORITIES = List.of("must", "should", "could");

  /// Reads the table, whose first line names the columns.
  static List<Feature> readAll(SourceFile table) {
    return table.lines().stream().skip(1).map(line -> of(line.split("\t"))).toList();
  }

  private static Feature of(String[] cells) {
    return new Feature(cells[0], cells[1], cells[2]);
  }

  /// The letters before the number, such as `UN-FA`.
  String prefix() {
    return id.substring(0, id.lastIndexOf('-'));
  }
}
