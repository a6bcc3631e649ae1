package dev.triveni.examples.desk;

import dev.triveni.schema.Name;
import java.util.Locale;

/// The team that solves a ticket; `triage` is people who look at what the model is not sure of.
enum Queue {
  @Name("billing")
  BILLING,
  @Name("access")
  ACCESS,
  @Name("tracking")
  TRACKING,
  @Name("returns")
  RETURNS,
  @Name("integrations")
  INTEGRATIONS,
  @Name("printing")
  PRINTING,
  @Name("triage")
  TRIAGE;

  /// The name that examples are labelled with.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Queue labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
