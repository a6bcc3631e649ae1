package dev.triveni.html.internal;

import java.util.List;
import java.util.Map;

/// What a field of a form looks like, whatever is in it. Immutable.
///
/// @param name the name under which it is sent; in a row without the row's
/// @param isList whether it holds several values
/// @param attributes of its element, such as `maxlength`
/// @param options what can be chosen, if it is a choice
/// @param initial what stands in it before anybody has written
/// @param rows of what its rows are made, if it has rows
public record FieldShape(
    String name,
    String label,
    String help,
    Control control,
    boolean required,
    boolean isList,
    Map<String, String> attributes,
    List<String> options,
    String initial,
    RowShape rows) {

  /// How a value is entered.
  public enum Control {
    /// One line; the attribute `type` says of what.
    INPUT,
    /// Several lines.
    TEXTAREA,
    /// A box to tick.
    CHECKBOX,
    /// One of some options.
    SELECT,
    /// Any of some options.
    CHECKBOXES,
    /// Files to choose.
    FILE,
    /// Fields of their own for each of several records.
    ROWS,
    /// Not seen.
    HIDDEN
  }

  /// The rows of a field. Immutable.
  ///
  /// @param fields what each of them has
  /// @param least how many there must be
  /// @param most how many there may be
  public record RowShape(List<FieldShape> fields, int least, int most) {
    static final RowShape NONE = new RowShape(List.of(), 0, 0);

    /// Copies the list.
    public RowShape {
      fields = List.copyOf(fields);
    }
  }

  /// Copies the collections.
  public FieldShape {
    attributes = Map.copyOf(attributes);
    options = List.copyOf(options);
  }

  /// Whether a mistake in what has this name is a mistake in this field.
  public boolean holds(String place) {
    return place.equals(name) || (isList && place.startsWith(name + "."));
  }

  /// Whether files can be chosen in it.
  public boolean hasFiles() {
    return control == Control.FILE || rows.fields().stream().anyMatch(FieldShape::hasFiles);
  }
}
