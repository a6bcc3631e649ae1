package dev.triveni.html;

import dev.triveni.html.internal.SentRows;
import java.util.List;

/// One of several records in a {@link RecordForm}: a row of a list. Immutable.
///
/// @param name its name, such as `items.2`; a button `remove-row` with it as its value removes it
/// @param label what people read of it
/// @param fields its fields, in order
/// @param errors what is wrong with it as a whole
public record FormRow(String name, String label, List<FormField> fields, List<String> errors) {

  /// Copies the lists.
  public FormRow {
    fields = List.copyOf(fields);
    errors = List.copyOf(errors);
  }

  /// The name of a hidden field without a value, so that the row stays if nothing is written in it.
  public String mark() {
    return SentRows.mark(name);
  }
}
