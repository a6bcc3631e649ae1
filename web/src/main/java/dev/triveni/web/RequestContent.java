package dev.triveni.web;

import dev.triveni.schema.Outcome;
import dev.triveni.schema.Schema;
import dev.triveni.web.internal.JsonBody;
import java.util.Optional;

/// What a {@link Request} brings: its body, read as JSON or as a form. Used by one thread.
public sealed interface RequestContent permits Request {

  /// The application that handles the request, whose schemas read the body.
  App app();

  /// The header fields.
  Headers headers();

  /// The body.
  RequestBody body();

  /// Whether the body is declared as JSON: `application/json`, or a type that ends in `+json`.
  default boolean isJson() {
    return JsonBody.isDeclared(headers());
  }

  /// The body, read as JSON into `type` and checked.
  ///
  /// @throws HttpException 415 if it is not declared as JSON, 400 if it is not JSON
  /// @throws dev.triveni.schema.InvalidInputException with every mistake; answered with 422
  default <T> T json(Class<T> type) {
    return json(app().schemas().of(type));
  }

  /// The body, read as JSON with this schema and checked.
  ///
  /// @throws HttpException 415 if it is not declared as JSON, 400 if it is not JSON
  /// @throws dev.triveni.schema.InvalidInputException with every mistake; answered with 422
  default <T> T json(Schema<T> schema) {
    JsonBody.requireDeclared(headers());
    return JsonBody.read(schema, body().bytes()).orThrow();
  }

  /// What the body says as JSON, whatever it is declared as: a value, or every mistake.
  default <T> Outcome<T> readJson(Class<T> type) {
    return app().schemas().of(type).read(body().bytes());
  }

  /// What the body says, to be told in an error: its JSON as maps, lists, texts and numbers, or
  /// else its text; empty if there is nothing, or `null`.
  default Optional<Object> sentBody() {
    if (isJson() && readJson(Object.class) instanceof Outcome.Valid<Object>(Object tree)) {
      return Optional.ofNullable(tree);
    }
    return Optional.<Object>of(body().text()).filter(text -> !text.equals(""));
  }

  /// Whether the body is declared as a form.
  default boolean isForm() {
    return FormBody.isDeclared(headers());
  }

  /// What a form in the body may be: what the filters or the configuration say.
  FormSettings formSettings();

  /// The form in the body; it may be asked for again. A request without a body has an empty one.
  ///
  /// @throws HttpException 415 if it is not declared as a form, 400 if it is malformed, 413 if it
  ///   is more than the {@link FormSettings} accept
  default Form form() {
    return form(formSettings());
  }

  /// The form in the body, of which more or less is accepted than is configured.
  Form form(FormSettings settings);

  /// The form in the body, read into a record and checked, as {@link FormReader} does.
  ///
  /// @throws dev.triveni.schema.InvalidInputException with every mistake; answered with 422
  default <T> T form(Class<T> type) {
    return formResult(type).value();
  }

  /// What came of reading the form in the body into a record: for pages that show a form again.
  default <T> FormResult<T> formResult(Class<T> type) {
    return app().forms().of(type).read(form());
  }

  /// The fields and files of a multipart form one by one, as they arrive: nothing is kept.
  ///
  /// @throws HttpException 415 if the body is not declared as such a form
  Iterable<Part> parts();
}
