package dev.triveni.data.internal.inspect;

import dev.triveni.data.internal.schema.ConstraintState;
import dev.triveni.data.internal.schema.IndexState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the indexes of one table that are not there for a constraint.
final class IndexInspection {
  private IndexInspection() {}

  static List<IndexState> indexes(
      Connection connection, String schema, String table, List<ConstraintState> constraints)
      throws SQLException {
    Map<String, Map<Integer, String>> found = new TreeMap<>();
    List<String> kept = constraints.stream().map(ConstraintState::name).toList();
    try (ResultSet rows =
        connection.getMetaData().getIndexInfo(null, schema, table, false, false)) {
      while (rows.next()) {
        String name = rows.getString("INDEX_NAME");
        if (name != null && !kept.contains(name) && !isMade(name)) {
          found
              .computeIfAbsent(name, _ -> new TreeMap<>())
              .put(rows.getInt("ORDINAL_POSITION"), rows.getString("COLUMN_NAME"));
        }
      }
    }
    return found.entrySet().stream()
        .map(one -> IndexState.of(one.getKey(), List.copyOf(one.getValue().values())))
        .toList();
  }

  /// Databases make indexes for keys and references by themselves, with names like these.
  private static boolean isMade(String name) {
    return name.matches("PRIMARY_KEY_[0-9A-F]+|.*_INDEX_[0-9A-F]+|.*_pkey[0-9]*");
  }
}
