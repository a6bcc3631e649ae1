package dev.triveni.html.internal;

import dev.triveni.html.internal.FieldShape.Control;
import dev.triveni.web.Form;
import dev.triveni.web.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A sent form with the rows of its lists in order: numbered from 0, without those in which nothing
/// was written, and with what a button wanted: one row more or less. Used by one thread.
public final class SentRows {
  /// The name of buttons that add a row to the list that is their value.
  public static final String ADD = "add-row";

  /// The name of buttons that remove the row that is their value, such as `items.2`.
  public static final String REMOVE = "remove-row";

  private static final String MARK = "is-row";

  private final Map<String, List<String>> texts;
  private final Map<String, List<Upload>> files;
  private final String added;
  private final String removed;

  private SentRows(Form form) {
    this.texts = new LinkedHashMap<>(form.values());
    this.files = new LinkedHashMap<>(form.files());
    this.added = form.find(ADD).orElse("");
    this.removed = form.find(REMOVE).orElse("");
  }

  /// A form that was sent from a page that showed these fields.
  public static SentRows of(List<FieldShape> shapes, Form form) {
    SentRows sent = new SentRows(form);
    sent.order("", shapes);
    return sent;
  }

  /// The name of a field that says that there is a row, even if nothing is written in it.
  public static String mark(String row) {
    return row + "." + MARK;
  }

  /// How many rows a list has in these values, numbered from 0.
  public static int count(Map<String, List<String>> values, String list) {
    int count = 0;
    while (values.containsKey(mark(list + "." + count))) {
      count++;
    }
    return count;
  }

  /// The values of a form to be filled in.
  public static Map<String, List<String>> initial(List<FieldShape> shapes) {
    SentRows empty = new SentRows(Form.empty());
    empty.fill("", shapes);
    return empty.texts;
  }

  /// Whether a button only added or removed a row.
  public boolean isUnfinished() {
    return !added.isEmpty() || !removed.isEmpty();
  }

  /// The form as it is to be read.
  public Form form() {
    return Form.of(texts, files);
  }

  /// What stands in the fields; of files their names.
  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>(texts);
    files.forEach((name, all) -> values.put(name, all.stream().map(Upload::fileName).toList()));
    return values;
  }

  private void order(String prefix, List<FieldShape> shapes) {
    for (FieldShape shape : shapes) {
      String name = prefix + shape.name();
      if (shape.control() == Control.TEXTAREA && shape.isList()) {
        texts.computeIfPresent(name, (_, all) -> all.stream().flatMap(String::lines).toList());
      } else if (shape.control() == Control.ROWS) {
        orderRows(name, shape);
      }
    }
  }

  private void orderRows(String name, FieldShape shape) {
    int count = 0;
    for (int number : numbers(name + ".")) {
      String old = name + "." + number;
      boolean isGone = isUnfinished() ? old.equals(removed) : isBlank(old + ".");
      if (isGone) {
        move(old + ".", "");
      } else {
        String row = name + "." + count++;
        move(old + ".", row + ".");
        texts.putIfAbsent(mark(row), List.of(""));
        order(row + ".", shape.rows().fields());
      }
    }
    if (name.equals(added) && count < shape.rows().most()) {
      begin(name + "." + count++, shape);
    }
    while (count < shape.rows().least()) {
      texts.put(mark(name + "." + count++), List.of(""));
    }
  }

  /// A row as it is before anybody has written.
  private void begin(String row, FieldShape shape) {
    texts.put(mark(row), List.of(""));
    fill(row + ".", shape.rows().fields());
  }

  private void fill(String prefix, List<FieldShape> shapes) {
    for (FieldShape shape : shapes) {
      String name = prefix + shape.name();
      if (!shape.initial().isEmpty()) {
        texts.put(name, List.of(shape.initial()));
      }
      for (int row = 0; row < shape.rows().least(); row++) {
        begin(name + "." + row, shape);
      }
    }
  }

  private boolean isBlank(String prefix) {
    return below(prefix)
        .allMatch(name ->
            !files.containsKey(name)
                && texts.getOrDefault(name, List.of()).stream().allMatch(String::isEmpty));
  }

  /// Gives what is below one prefix another one; drops it if that is empty.
  private void move(String from, String to) {
    if (!from.equals(to)) {
      for (String name : below(from).toList()) {
        move(name, from, to, texts);
        move(name, from, to, files);
      }
    }
  }

  private static <V> void move(String name, String from, String to, Map<String, V> all) {
    V value = all.remove(name);
    if (value != null && !to.isEmpty()) {
      all.put(to + name.substring(from.length()), value);
    }
  }

  private SortedSet<Integer> numbers(String prefix) {
    SortedSet<Integer> numbers = new TreeSet<>();
    below(prefix)
        .forEach(name -> {
          int dot = name.indexOf('.', prefix.length());
          String number = dot < 0 ? "" : name.substring(prefix.length(), dot);
          if (number.matches("[0-9]{1,6}")) {
            numbers.add(Integer.valueOf(number));
          }
        });
    return numbers;
  }

  private Stream<String> below(String prefix) {
    return Stream.concat(texts.keySet().stream(), files.keySet().stream())
        .filter(name -> name.startsWith(prefix));
  }
}
