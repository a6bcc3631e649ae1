package dev.triveni.web.internal.form;

import dev.triveni.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What somebody filled in: fields that were left empty are not there. Immutable.
record FormFields(Map<String, List<String>> texts, Map<String, List<UploadTree>> files) {

  static FormFields of(Form form) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    form.values()
        .forEach((name, all) -> {
          List<String> filled = all.stream().filter(text -> !text.isEmpty()).toList();
          if (!filled.isEmpty()) {
            texts.put(name, filled);
          }
        });
    Map<String, List<UploadTree>> files = new LinkedHashMap<>();
    form.files()
        .forEach((name, all) -> files.put(name, all.stream().map(UploadTree::new).toList()));
    return new FormFields(texts, files);
  }

  List<String> texts(String name) {
    return texts.getOrDefault(name, List.of());
  }

  /// The files of a field, or where there are none, the texts, so that they can be refused.
  List<?> filesOrTexts(String name) {
    return files.containsKey(name) ? files.getOrDefault(name, List.of()) : texts(name);
  }

  boolean hasAny(String prefix) {
    return names().anyMatch(name -> name.startsWith(prefix));
  }

  /// The numbers in the names below a prefix, as 3 in `items.3.name`.
  SortedSet<Integer> numbers(String prefix) {
    SortedSet<Integer> numbers = new TreeSet<>();
    names()
        .forEach(name -> {
          int dot = name.startsWith(prefix) ? name.indexOf('.', prefix.length()) : -1;
          String number = dot < 0 ? "" : name.substring(prefix.length(), dot);
          if (number.matches("[0-9]{1,6}")) {
            numbers.add(Integer.valueOf(number));
          }
        });
    return numbers;
  }

  private Stream<String> names() {
    return Stream.concat(texts.keySet().stream(), files.keySet().stream());
  }
}
