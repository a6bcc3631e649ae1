package dev.triveni.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields and files of a form, as they were sent. Immutable.
///
/// ```java
/// Form form = request.form();
/// posts.add(form.get("title"), form.file("photo").saveIn(photos));
/// ```
public final class Form {
  private final Map<String, List<String>> values;
  private final Map<String, List<Upload>> files;

  private Form(Map<String, List<String>> values, Map<String, List<Upload>> files) {
    this.values = copy(values);
    this.files = copy(files);
  }

  /// A form of these fields and files.
  public static Form of(Map<String, List<String>> values, Map<String, List<Upload>> files) {
    return new Form(values, files);
  }

  /// A form without anything.
  public static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  /// A form of one field, to be sent by a {@link TestClient}.
  public static Form of(String name, Object value) {
    return empty().with(name, value);
  }

  /// This form with one more value of a field.
  public Form with(String name, Object value) {
    return new Form(adding(values, name, String.valueOf(value)), files);
  }

  /// This form with one more file.
  public Form with(String name, Upload file) {
    return new Form(values, adding(files, name, file));
  }

  /// The first value of a field; it is empty where a visitor left the field so.
  public Optional<String> find(String name) {
    return all(name).stream().findFirst();
  }

  /// The first value of a field.
  ///
  /// @throws HttpException 400 if the form has no such field
  public String get(String name) {
    return find(name).orElseThrow(() -> missing("field", name));
  }

  /// Every value of a field, in order.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// Every field with its values, in order.
  public Map<String, List<String>> values() {
    return values;
  }

  /// The first file of a field. Where a visitor chose none, there is none.
  public Optional<Upload> findFile(String name) {
    return files(name).stream().findFirst();
  }

  /// The first file of a field.
  ///
  /// @throws HttpException 400 if the form has no such file
  public Upload file(String name) {
    return findFile(name).orElseThrow(() -> missing("file", name));
  }

  /// Every file of a field, in order.
  public List<Upload> files(String name) {
    return files.getOrDefault(name, List.of());
  }

  /// Every field with its files, in order.
  public Map<String, List<Upload>> files() {
    return files;
  }

  /// The names alone: values may be secret.
  @Override
  public String toString() {
    return "Form" + values.keySet() + files.keySet();
  }

  private static HttpException missing(String what, String name) {
    return HttpException.badRequest("The form has no " + what + " '" + name + "'.")
        .with(what, name);
  }

  private static <T> Map<String, List<T>> adding(Map<String, List<T>> all, String name, T value) {
    Map<String, List<T>> more = new LinkedHashMap<>(all);
    List<T> longer = new ArrayList<>(all.getOrDefault(name, List.of()));
    longer.add(value);
    more.put(name, longer);
    return more;
  }

  private static <T> Map<String, List<T>> copy(Map<String, List<T>> all) {
    Map<String, List<T>> copy = new LinkedHashMap<>(all);
    copy.replaceAll((_, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(copy);
  }
}
