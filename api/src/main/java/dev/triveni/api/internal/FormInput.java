package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.api.internal.Argument.FileShape;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.schema.Member;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.web.Form;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the form in the body of one request. Used by one thread.
final class FormInput {
  private final Request request;
  private final OtherContent other;
  private @Nullable Form form;

  /// @param other what becomes of a body that is not declared as a form
  FormInput(Request request, OtherContent other) {
    this.request = request;
    this.other = other;
  }

  /// The texts of a field. One that is sent empty counts as not sent, as browsers send all.
  Outcome<?> field(FromForm field) {
    List<String> texts = form().all(field.name());
    boolean isEmpty = texts.stream().allMatch(String::isEmpty);
    return within(field.name(), isEmpty ? field.schema().absent() : field.schema().parse(texts));
  }

  /// A record of fields.
  Outcome<?> model(FromFormModel model) {
    Outcome<?> outcome = model.reader().read(form()).outcome();
    if (model.others() == Others.IGNORED) {
      return outcome;
    }
    Set<String> known =
        model.schema().members().stream().map(Member::name).collect(Collectors.toSet());
    List<Mistake> mistakes = new ArrayList<>();
    if (outcome instanceof Outcome.Invalid<?> invalid) {
      mistakes.addAll(invalid.mistakes());
    }
    form()
        .values()
        .forEach((name, texts) -> {
          if (!known.contains(name.split("\\.", 2)[0])) {
            mistakes.add(Extras.forbidden(name, texts));
          }
        });
    return mistakes.isEmpty() ? outcome : new Outcome.Invalid<>(mistakes);
  }

  /// Uploaded files.
  ///
  /// @throws IOException if a file cannot be read
  Outcome<?> file(FromFile file) throws IOException {
    List<Upload> uploads = form().files(file.name());
    FileShape shape = file.shape();
    if (uploads.isEmpty()) {
      return noFile(file);
    }
    List<Object> values = new ArrayList<>();
    for (Upload upload : shape.many() ? uploads : List.of(uploads.getLast())) {
      values.add(shape.content() ? content(upload) : upload);
    }
    Object value = shape.many() ? List.copyOf(values) : values.getFirst();
    return new Outcome.Valid<>(shape.optional() ? Optional.of(value) : value);
  }

  private Outcome<?> noFile(FromFile file) {
    Optional<String> text = form().find(file.name()).filter(sent -> !sent.isEmpty());
    if (text.isPresent()) {
      String error = "Expected UploadFile, received: <class 'str'>";
      return new Outcome.Invalid<>(
          List.of(
              new Mistake(
                  "value_error",
                  List.of(file.name()),
                  "Value error, " + error,
                  text.get(),
                  Map.of("error", Map.of()))));
    }
    return file.shape().optional()
        ? new Outcome.Valid<>(Optional.empty())
        : new Outcome.Invalid<>(
            List.of(
                new Mistake("missing", List.of(file.name()), "Field required", null, Map.of())));
  }

  private static byte[] content(Upload upload) throws IOException {
    return upload.bytes((int) Math.min(upload.size(), Integer.MAX_VALUE - 8));
  }

  private static Outcome<?> within(String name, Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Invalid<?>(List<Mistake> mistakes))) {
      return outcome;
    }
    return new Outcome.Invalid<>(mistakes.stream().map(each -> each.within(name)).toList());
  }

  private Form form() {
    if (form == null) {
      boolean isUnreadable = other != OtherContent.REFUSED && !request.isForm();
      form = isUnreadable ? Form.empty() : parsed();
    }
    return form;
  }

  private Form parsed() {
    try {
      return request.form();
    } catch (HttpException wrong) {
      throw wrong.status() == 400 ? wrong.inBrief("There was an error parsing the body") : wrong;
    }
  }
}
