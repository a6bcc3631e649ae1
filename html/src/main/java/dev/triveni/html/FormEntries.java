package dev.triveni.html;

import dev.triveni.html.internal.FieldShape;
import dev.triveni.html.internal.SentRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in a form, and what is wrong with it, by the names of its fields. Immutable.
record FormEntries(Map<String, List<String>> values, Map<String, List<String>> errors) {

  FormEntries withError(String name, String message) {
    Map<String, List<String>> more = new LinkedHashMap<>(errors);
    List<String> all = new ArrayList<>(errors.getOrDefault(name, List.of()));
    all.add(message);
    more.put(name, List.copyOf(all));
    return new FormEntries(values, more);
  }

  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  List<String> errors(String name) {
    return errors.getOrDefault(name, List.of());
  }

  /// What is wrong with a field and with the single values in it, but not with the rows of one.
  List<String> errorsIn(FieldShape shape, String name) {
    boolean isOneField = shape.control() != FieldShape.Control.ROWS;
    List<String> found = new ArrayList<>(errors(name));
    errors.forEach((place, messages) -> {
      if (isOneField && shape.isList() && place.startsWith(name + ".")) {
        found.addAll(messages);
      }
    });
    return found;
  }

  /// What is wrong with anything that none of these fields is for.
  List<String> errorsBeside(List<FieldShape> shapes) {
    List<String> found = new ArrayList<>();
    errors.forEach((place, messages) -> {
      if (shapes.stream().noneMatch(shape -> shape.holds(place))) {
        found.addAll(messages);
      }
    });
    return found;
  }

  int rows(String name) {
    return SentRows.count(values, name);
  }
}
