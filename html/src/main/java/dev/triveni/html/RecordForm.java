package dev.triveni.html;

import dev.triveni.html.internal.FieldShape;
import dev.triveni.html.internal.FieldTexts;
import dev.triveni.html.internal.PageContext;
import dev.triveni.web.App;
import dev.triveni.web.FormResult;
import dev.triveni.web.Nearest;
import dev.triveni.web.Request;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form whose fields are the components of a record, with labels, limits and help as the record
/// declares them. Immutable.
///
/// ```java
/// RecordForm<NewPost> form = RecordForm.read(NewPost.class, request);
/// if (!form.isValid()) {
///   return Html.page("posts/edit", Map.of("form", form)).withStatus(422);
/// }
/// posts.add(form.value());
/// ```
///
/// In a template `${form}` is all its fields, `${form.field("title")}` one of them, and
/// `${form(form, "Save")}` the whole form with its button.
public final class RecordForm<T> implements Content {
  private final Class<T> type;
  private final List<FieldShape> shapes;
  private final Map<String, List<String>> values;
  private final Map<String, List<String>> errors;
  private final Optional<FormResult<T>> result;

  private RecordForm(
      Class<T> type,
      List<FieldShape> shapes,
      Map<String, List<String>> values,
      Map<String, List<String>> errors,
      Optional<FormResult<T>> result) {
    this.type = type;
    this.shapes = shapes;
    this.values = values;
    this.errors = errors;
    this.result = result;
  }

  /// A form to be filled in, with the record's defaults in it.
  public static <T> RecordForm<T> of(Class<T> type) {
    List<FieldShape> shapes = PageContext.current().forms().of(type);
    Map<String, List<String>> values = new LinkedHashMap<>();
    shapes.stream()
        .filter(shape -> !shape.initial().isEmpty())
        .forEach(shape -> values.put(shape.name(), List.of(shape.initial())));
    return new RecordForm<>(type, shapes, values, Map.of(), Optional.empty());
  }

  /// A form to be changed, with what a record holds in it.
  public static <T> RecordForm<T> of(Class<T> type, T value) {
    Map<String, List<String>> values = FieldTexts.of(App.current().schemas(), type, value);
    return new RecordForm<>(
        type, PageContext.current().forms().of(type), values, Map.of(), Optional.empty());
  }

  /// A form to be changed, with what a record of another type holds under the same names.
  public static <T, S> RecordForm<T> from(Class<T> type, Class<S> sourceType, S source) {
    Map<String, List<String>> values = FieldTexts.of(App.current().schemas(), sourceType, source);
    return new RecordForm<>(
        type, PageContext.current().forms().of(type), values, Map.of(), Optional.empty());
  }

  /// The form as it was sent, with its mistakes.
  public static <T> RecordForm<T> read(Class<T> type, Request request) {
    FormResult<T> result = request.formResult(type);
    return new RecordForm<>(
        type,
        PageContext.current().forms().of(type),
        result.form().values(),
        result.errors(),
        Optional.of(result));
  }

  /// Whether it was sent, and nothing is wrong with it.
  public boolean isValid() {
    return result.isPresent() && errors.isEmpty();
  }

  /// The record.
  ///
  /// @throws dev.triveni.schema.InvalidInputException with every mistake; answered with 422
  /// @throws IllegalStateException if the form was not sent
  public T value() {
    return result
        .orElseThrow(() ->
            new IllegalStateException(
                "TRV-HTML-012 This form of "
                    + type.getSimpleName()
                    + " was not sent, so there is no value. Read one: RecordForm.read(type,"
                    + " request)."))
        .value();
  }

  /// This form with one more mistake: what only the application can know, such as that a name is
  /// taken.
  ///
  /// @param field its name; empty for the form as a whole
  public RecordForm<T> withError(String field, String message) {
    Map<String, List<String>> more = new LinkedHashMap<>(errors);
    List<String> all = new ArrayList<>(errors.getOrDefault(field, List.of()));
    all.add(message);
    more.put(field, List.copyOf(all));
    return new RecordForm<>(type, shapes, values, more, result);
  }

  /// This form with just these fields, in this order.
  ///
  /// @throws IllegalArgumentException if it has no such field
  public RecordForm<T> only(String... names) {
    List<FieldShape> chosen = List.of(names).stream().map(this::shape).toList();
    return new RecordForm<>(type, chosen, values, errors, result);
  }

  /// Its fields, in order.
  public List<FormField> fields() {
    return shapes.stream().map(this::field).toList();
  }

  /// One of its fields.
  ///
  /// @throws IllegalArgumentException if it has no such field
  public FormField field(String name) {
    return field(shape(name));
  }

  /// What is wrong with the form as a whole, or with what it has no field for.
  public List<String> errors() {
    List<String> own = new ArrayList<>();
    errors.forEach((name, messages) -> {
      if (shapes.stream().noneMatch(shape -> shape.name().equals(name))) {
        own.addAll(messages);
      }
    });
    return own;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    PageContext.current().include("triveni/fields", Map.of("form", this)).writeTo(output);
  }

  private FormField field(FieldShape shape) {
    return new FormField(
        shape,
        values.getOrDefault(shape.name(), List.of()),
        errors.getOrDefault(shape.name(), List.of()));
  }

  private FieldShape shape(String name) {
    return shapes.stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private IllegalArgumentException unknown(String name) {
    List<String> names = shapes.stream().map(FieldShape::name).toList();
    List<String> nearest = Nearest.to(name, names);
    return new IllegalArgumentException(
        "TRV-HTML-013 A form of %s has no field '%s'. %s"
            .formatted(
                type.getSimpleName(),
                name,
                nearest.isEmpty()
                    ? "It has " + String.join(", ", names) + "."
                    : "Did you mean '" + String.join("' or '", nearest) + "'?"));
  }
}
