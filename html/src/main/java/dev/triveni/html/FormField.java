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
import org.jspecify.annotations.Nullable;

/// A field of a {@link RecordForm}, with what stands in it. In a template it is its label, its
/// control, its help and its mistakes: `${form.field("title")}`. Immutable.
///
/// How it looks is in the template `triveni/field`, which an application may replace by its own.
public final class FormField implements Content {
  private final FieldShape shape;
  private final List<String> values;
  private final List<String> errors;

  FormField(FieldShape shape, List<String> values, List<String> errors) {
    this.shape = shape;
    this.values = List.copyOf(values);
    this.errors = List.copyOf(errors);
  }

  /// The name under which it is sent.
  public String name() {
    return shape.name();
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

  /// How it is entered: `input`, `textarea`, `checkbox`, `select`, `checkboxes` or `hidden`.
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

  /// What stands in it; of a list one per line. Passwords are not shown again.
  public String value() {
    return isSecret() ? "" : String.join("\n", values);
  }

  /// Whether this option is chosen, or the box ticked.
  public boolean has(String option) {
    return values.contains(option);
  }

  /// What can be chosen, with what people read of it.
  public Map<String, String> options() {
    return shape.options().stream()
        .collect(
            Collectors.toMap(option -> option, Words::ofOption, (a, _) -> a, LinkedHashMap::new));
  }

  /// What is wrong with it.
  public List<String> errors() {
    return errors;
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
    if (!errors.isEmpty()) {
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
