package dev.triveni.web;

import dev.triveni.schema.InvalidInputException;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of reading a form: a value, or its mistakes beside what was sent. Immutable.
///
/// ```java
/// FormResult<NewPost> post = request.formResult(NewPost.class);
/// if (!post.isValid()) {
///   return page("edit", post).withStatus(422);
/// }
/// posts.add(post.value());
/// ```
public final class FormResult<T> {
  private final Form form;
  private final Outcome<T> outcome;

  FormResult(Form form, Outcome<T> outcome) {
    this.form = form;
    this.outcome = outcome;
  }

  /// What was sent.
  public Form form() {
    return form;
  }

  /// Whether there is no mistake.
  public boolean isValid() {
    return outcome instanceof Outcome.Valid<T>;
  }

  /// The value.
  ///
  /// @throws InvalidInputException with every mistake; answered with 422
  public T value() {
    return switch (outcome) {
      case Outcome.Valid<T>(T value) -> value;
      case Outcome.Invalid<T>(List<Mistake> mistakes) ->
          throw new InvalidInputException(
              mistakes.stream().map(mistake -> mistake.within("body")).toList());
    };
  }

  /// The value, or every mistake.
  public Outcome<T> outcome() {
    return outcome;
  }

  /// Every mistake; empty if there is none.
  public List<Mistake> mistakes() {
    return outcome instanceof Outcome.Invalid<T>(List<Mistake> mistakes) ? mistakes : List.of();
  }

  /// What is wrong with each field that something is wrong with, by the name it has in the form;
  /// what is wrong with several together has the empty name.
  public Map<String, List<String>> errors() {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (Mistake mistake : mistakes()) {
      errors.computeIfAbsent(name(mistake), _ -> new ArrayList<>(1)).add(mistake.msg());
    }
    return Collections.unmodifiableMap(errors);
  }

  /// What is wrong with a field; empty if nothing is.
  public List<String> errors(String name) {
    return errors().getOrDefault(name, List.of());
  }

  private static String name(Mistake mistake) {
    return mistake.loc().stream().map(Object::toString).collect(Collectors.joining("."));
  }
}
