package dev.triveni.web.internal;

import dev.triveni.web.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// Fields in one array, name and value in turn: few, and read once or twice.
public final class ListedHeaders implements Headers {

  /// No fields.
  public static final ListedHeaders NONE = new ListedHeaders(new String[0]);

  private final String[] lines;

  private ListedHeaders(String[] lines) {
    this.lines = lines;
  }

  /// Checks names and values, and keeps a copy.
  public static ListedHeaders of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "TRV-WEB-024 Headers are names and values in turn, and the last name, '"
              + namesAndValues[namesAndValues.length - 1]
              + "', has no value. Add it.");
    }
    String[] lines = namesAndValues.clone();
    for (int i = 0; i < lines.length; i += 2) {
      check(lines[i], lines[i + 1]);
    }
    return new ListedHeaders(lines);
  }

  /// These fields and one more line.
  public ListedHeaders adding(String name, String value) {
    check(name, value);
    String[] more = Arrays.copyOf(lines, lines.length + 2);
    more[lines.length] = name;
    more[lines.length + 1] = value;
    return new ListedHeaders(more);
  }

  /// These fields and all of those.
  public ListedHeaders adding(Headers headers) {
    String[] others =
        headers instanceof ListedHeaders listed ? listed.lines : checkedLines(headers);
    String[] more = Arrays.copyOf(lines, lines.length + others.length);
    System.arraycopy(others, 0, more, lines.length, others.length);
    return new ListedHeaders(more);
  }

  /// These fields, with `name` set to just this value.
  public ListedHeaders with(String name, String value) {
    return without(name).adding(name, value);
  }

  /// These fields without any line of this name.
  public ListedHeaders without(String name) {
    if (!contains(name)) {
      return this;
    }
    List<String> rest = new ArrayList<>(lines.length);
    for (int i = 0; i < lines.length; i += 2) {
      if (!lines[i].equalsIgnoreCase(name)) {
        rest.add(lines[i]);
        rest.add(lines[i + 1]);
      }
    }
    return new ListedHeaders(rest.toArray(String[]::new));
  }

  @Override
  public Optional<String> find(String name) {
    int at = indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(lines[at + 1]);
  }

  @Override
  public boolean contains(String name) {
    return indexOf(name) >= 0;
  }

  @Override
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        values.add(lines[i + 1]);
      }
    }
    return values;
  }

  @Override
  public Set<String> names() {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < lines.length; i += 2) {
      if (seen.add(lines[i])) {
        names.add(lines[i]);
      }
    }
    return names;
  }

  @Override
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < lines.length; i += 2) {
      action.accept(lines[i], lines[i + 1]);
    }
  }

  /// The names alone: values may be secret.
  @Override
  public String toString() {
    return names().toString();
  }

  private int indexOf(String name) {
    for (int i = 0; i < lines.length; i += 2) {
      if (lines[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String[] checkedLines(Headers headers) {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> {
      check(name, value);
      lines.add(name);
      lines.add(value);
    });
    return lines.toArray(String[]::new);
  }

  private static void check(String name, String value) {
    FieldSyntax.checkName(name);
    FieldSyntax.checkValue(name, value);
  }
}
