package dev.triveni.html;

import dev.triveni.html.internal.FieldShape;
import dev.triveni.html.internal.PageContext;
import dev.triveni.html.internal.Words;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A field of a {@link RecordForm}, with what stands in it. In a template it is its label, its
/// control, its help and its mistakes: `${form.field("title")}`. Immutable.
///
/// How it looks is in the template `triveni/field`, which an application may replace by its own.
public final class FormField implements Content {
  private final FieldShape shape;
  private final String name;
  private final FormEntries entries;

  FormField(FieldShape shape, String prefix, FormEntries entries) {
    this.shape = shape;
    this.name = prefix + shape.name();
    this.entries = entries;
  }

  /// The name under which it is sent.
  public String name() {
    return name;
  }

  /// The id of its element.
  public String id() {
    return "field-" + name().replace('.', '-');
  }

  /// What people read beside it.
  public String label() {
    return shape.label();
  }

  /// What the record's doc comment says of it; empty where it says nothing.
  public String help() {
    return shape.help();
  }

  /// How it is entered: `input`, `textarea`, `checkbox`, `select`, `checkboxes`, `file`, `rows` or
  /// `hidden`.
  public String control() {
    return shape.control().name().toLowerCase(Locale.ROOT);
  }

  /// Whether it must be filled in.
  public boolean isRequired() {
    return shape.required();
  }

  /// Whether it may be left empty, and then says nothing.
  public boolean isOptional() {
    return !shape.required() && shape.initial().isEmpty();
  }

  /// Whether it takes several values.
  public boolean isList() {
    return shape.isList();
  }

  /// What stands in it; of a list one per line. Passwords are not shown again. Of files it is their
  /// names: browsers want them to be chosen again.
  public String value() {
    return isSecret() ? "" : String.join("\n", entries.values(name));
  }

  /// Whether this option is chosen, or the box ticked.
  public boolean has(String option) {
    return entries.values(name).contains(option);
  }

  /// What can be chosen, with what people read of it.
  public Map<String, String> options() {
    return shape.options().stream()
        .collect(
            Collectors.toMap(option -> option, Words::ofOption, (a, _) -> a, LinkedHashMap::new));
  }

  /// What is wrong with it.
  public List<String> errors() {
    return entries.errorsIn(shape, name);
  }

  /// Its rows, if it has rows: one for each record of a list.
  public List<FormRow> rows() {
    return IntStream.range(0, entries.rows(name)).mapToObj(this::row).toList();
  }

  /// Whether it may have one more row. A button `add-row` with the field's name as its value adds
  /// it.
  public boolean takesRows() {
    return entries.rows(name) < shape.rows().most();
  }

  private FormRow row(int number) {
    String row = name + "." + number;
    List<FormField> fields =
        shape.rows().fields().stream()
            .map(inner -> new FormField(inner, row + ".", entries))
            .toList();
    return new FormRow(row, label() + " " + (number + 1), fields, entries.errors(row));
  }

  /// An attribute of its element, such as `maxlength`; null where it has none, as JTE leaves out
  /// attributes that are null.
  public @Nullable String attribute(String name) {
    return shape.attributes().get(name);
  }

  /// The ids of what describes it; null where nothing does.
  public @Nullable String describedBy() {
    List<String> ids = new ArrayList<>();
    if (!help().isEmpty()) {
      ids.add(id() + "-help");
    }
    if (!errors().isEmpty()) {
      ids.add(id() + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    PageContext.current().include("triveni/field", Map.of("field", this)).writeTo(output);
  }

  private boolean isSecret() {
    return Optional.ofNullable(attribute("type")).filter("password"::equals).isPresent();
  }
}
