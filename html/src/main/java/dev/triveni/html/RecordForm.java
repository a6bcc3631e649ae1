package dev.triveni.html;

import dev.triveni.html.internal.FieldShape;
import dev.triveni.html.internal.FieldTexts;
import dev.triveni.html.internal.FormShapes;
import dev.triveni.html.internal.MistakeTexts;
import dev.triveni.html.internal.PageContext;
import dev.triveni.html.internal.SentRows;
import dev.triveni.web.App;
import dev.triveni.web.FormResult;
import dev.triveni.web.Nearest;
import dev.triveni.web.Request;
import gg.jte.Content;
import gg.jte.TemplateOutput;
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
///
/// An {@link dev.triveni.web.Upload} is a file to choose. A list of records has a row of fields for
/// each, and buttons to add and to remove rows; they work without a script.
public final class RecordForm<T> implements Content {
  private final Class<T> type;
  private final List<FieldShape> shapes;
  private final FormEntries entries;
  private final Optional<FormResult<T>> result;
  private final boolean isUnfinished;

  private RecordForm(
      Class<T> type,
      List<FieldShape> shapes,
      FormEntries entries,
      Optional<FormResult<T>> result,
      boolean isUnfinished) {
    this.type = type;
    this.shapes = shapes;
    this.entries = entries;
    this.result = result;
    this.isUnfinished = isUnfinished;
  }

  /// A form to be filled in, with the record's defaults in it.
  public static <T> RecordForm<T> of(Class<T> type) {
    List<FieldShape> shapes = PageContext.current().forms().of(type);
    return filled(type, shapes, SentRows.initial(shapes));
  }

  /// A form to be changed, with what a record holds in it.
  public static <T> RecordForm<T> of(Class<T> type, T value) {
    return from(type, type, value);
  }

  /// A form to be changed, with what a record of another type holds under the same names.
  public static <T, S> RecordForm<T> from(Class<T> type, Class<S> sourceType, S source) {
    Map<String, List<String>> values = FieldTexts.of(App.current().schemas(), sourceType, source);
    return filled(type, PageContext.current().forms().of(type), values);
  }

  private static <T> RecordForm<T> filled(
      Class<T> type, List<FieldShape> shapes, Map<String, List<String>> values) {
    return new RecordForm<>(
        type, shapes, new FormEntries(values, Map.of()), Optional.empty(), false);
  }

  /// The form as it was sent, with its mistakes.
  public static <T> RecordForm<T> read(Class<T> type, Request request) {
    FormShapes forms = PageContext.current().forms();
    List<FieldShape> shapes = forms.of(type);
    SentRows sent = SentRows.of(shapes, request.form());
    if (sent.isUnfinished()) {
      FormEntries entries = new FormEntries(sent.values(), Map.of());
      return new RecordForm<>(type, shapes, entries, Optional.empty(), true);
    }
    FormResult<T> result = forms.reader(type).read(sent.form());
    FormEntries entries = new FormEntries(sent.values(), MistakeTexts.of(result.mistakes()));
    return new RecordForm<>(type, shapes, entries, Optional.of(result), false);
  }

  /// Whether it was sent, and nothing is wrong with it.
  public boolean isValid() {
    return result.isPresent() && entries.errors().isEmpty();
  }

  /// Whether it was sent only to get a row more or less: then nothing is wrong, and it is to be
  /// shown again.
  public boolean isUnfinished() {
    return isUnfinished;
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
                    + " was not sent off, so there is no value. Read one: RecordForm.read(type,"
                    + " request), and ask it isValid()."))
        .value();
  }

  /// This form with one more mistake: what only the application can know, such as that a name is
  /// taken.
  ///
  /// @param field its name; empty for the form as a whole
  public RecordForm<T> withError(String field, String message) {
    return new RecordForm<>(type, shapes, entries.withError(field, message), result, isUnfinished);
  }

  /// This form with just these fields, in this order.
  ///
  /// @throws IllegalArgumentException if it has no such field
  public RecordForm<T> only(String... names) {
    List<FieldShape> chosen = List.of(names).stream().map(this::shape).toList();
    return new RecordForm<>(type, chosen, entries, result, isUnfinished);
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
    return entries.errorsBeside(shapes);
  }

  /// Whether files can be chosen in it, so that it is sent as `multipart/form-data`.
  public boolean hasFiles() {
    return shapes.stream().anyMatch(FieldShape::hasFiles);
  }

  /// Whether it has fields with rows, and so buttons that do not send it off.
  public boolean hasRows() {
    return shapes.stream().anyMatch(shape -> !shape.rows().fields().isEmpty());
  }

  @Override
  public void writeTo(TemplateOutput output) {
    PageContext.current().include("triveni/fields", Map.of("form", this)).writeTo(output);
  }

  private FormField field(FieldShape shape) {
    return new FormField(shape, "", entries);
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
