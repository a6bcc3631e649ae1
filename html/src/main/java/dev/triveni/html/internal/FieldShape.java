package dev.triveni.html.internal;

import java.util.List;
import java.util.Map;

/// What a field of a form looks like, whatever is in it. Immutable.
///
/// @param name the name under which it is sent
/// @param attributes of its element, such as `maxlength`
/// @param options what can be chosen, if it is a choice
/// @param initial what stands in it before anybody has written
public record FieldShape(
    String name,
    String label,
    String help,
    Control control,
    boolean required,
    Map<String, String> attributes,
    List<String> options,
    String initial) {

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
    /// Not seen.
    HIDDEN
  }

  /// Copies the collections.
  public FieldShape {
    attributes = Map.copyOf(attributes);
    options = List.copyOf(options);
  }
}
