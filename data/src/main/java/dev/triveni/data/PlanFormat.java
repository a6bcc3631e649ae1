package dev.triveni.data;

/// In what form a database tells how it would run a query.
public enum PlanFormat {
  /// For people; the one that H2 has.
  TEXT,
  /// As JSON.
  JSON,
  /// As YAML.
  YAML,
  /// As XML.
  XML
}
