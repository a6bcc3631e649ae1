package dev.triveni.html.internal;

import dev.triveni.html.internal.FieldShape.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A record as pages show it: labels and texts of its components. Immutable.
///
/// @param name what stands for the whole record: its first text
public record ShownRecord(List<Line> lines, Optional<String> name) {

  /// A component. Immutable.
  ///
  /// @param isName whether its text stands for the whole record
  public record Line(String label, String text, boolean isName) {

    /// The beginning of the text, for a table.
    public String beginning() {
      return text.length() <= 80 ? text : text.substring(0, 79).strip() + "…";
    }

    /// Whether it stays on one line of a table: a number, a date, a word or two.
    public boolean isShort() {
      return text.length() <= 20;
    }
  }

  /// Copies the list.
  public ShownRecord {
    lines = List.copyOf(lines);
  }

  /// What is shown of a record; secrets and what is hidden are not.
  public static <T> ShownRecord of(Class<T> type, T record) {
    PageContext context = PageContext.current();
    Map<String, List<String>> texts = FieldTexts.of(context.app().schemas(), type, record);
    List<Line> lines = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (FieldShape shape : visible(type)) {
      String text = text("", shape, texts);
      boolean isName = name.isEmpty() && "text".equals(shape.attributes().get("type"));
      lines.add(new Line(shape.label(), text, isName));
      name = isName ? Optional.of(text) : name;
    }
    return new ShownRecord(lines, name);
  }

  /// The labels of all components that are shown.
  public static List<String> labels(Class<?> type) {
    return visible(type).stream().map(FieldShape::label).toList();
  }

  private static List<FieldShape> visible(Class<?> type) {
    return PageContext.current().forms().of(type).stream()
        .filter(shape -> shape.control() != Control.HIDDEN)
        .filter(shape -> !"password".equals(shape.attributes().get("type")))
        .toList();
  }

  private static String text(String prefix, FieldShape shape, Map<String, List<String>> texts) {
    String name = prefix + shape.name();
    return switch (shape.control()) {
      case ROWS -> rows(name, shape, texts);
      case FILE -> String.join(", ", texts.getOrDefault(name + ".name", List.of()));
      default -> values(shape, texts.getOrDefault(name, List.of()));
    };
  }

  private static String values(FieldShape shape, List<String> values) {
    boolean isChoice = !shape.options().isEmpty() || shape.control() == Control.CHECKBOX;
    return values.stream()
        .map(value -> isChoice ? Words.ofOption(value) : value)
        .collect(Collectors.joining(", "));
  }

  /// A line for each row.
  private static String rows(String name, FieldShape shape, Map<String, List<String>> texts) {
    return IntStream.range(0, SentRows.count(texts, name))
        .mapToObj(row ->
            shape.rows().fields().stream()
                .map(inner -> text(name + "." + row + ".", inner, texts))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }
}
