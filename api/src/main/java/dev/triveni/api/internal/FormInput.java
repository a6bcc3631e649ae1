package dev.triveni.api.internal;

import dev.triveni.api.OtherContent;
import dev.triveni.api.internal.Argument.FileShape;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.schema.Mistake;
import dev.triveni.schema.Outcome;
import dev.triveni.web.Form;
import dev.triveni.web.HttpException;
import dev.triveni.web.Request;
import dev.triveni.web.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Map<String, List<String>> extras = extras(model);
    List<Mistake> mistakes = new ArrayList<>();
    if (outcome instanceof Outcome.Invalid<?> invalid) {
      boolean isEchoed = !request.app().schemas().isStrict();
      invalid
          .mistakes()
          .forEach(each -> mistakes.add(isEchoed ? Extras.echoed(each, extras) : each));
    }
    if (model.others() == Others.FORBIDDEN) {
      extras.forEach((name, texts) -> mistakes.add(Extras.forbidden(name, texts)));
    }
    return mistakes.isEmpty() ? outcome : new Outcome.Invalid<>(mistakes);
  }

  /// The fields that a model does not have.
  private Map<String, List<String>> extras(FromFormModel model) {
    Set<String> known =
        model.schema().members().stream()
            .flatMap(member -> Stream.concat(Stream.of(member.name()), member.aliases().stream()))
            .collect(Collectors.toSet());
    Map<String, List<String>> extras = new LinkedHashMap<>(form().values());
    extras.keySet().removeIf(name -> known.contains(name.split("\\.", 2)[0]));
    return extras;
  }

  /// Uploaded files.
  ///
  /// @throws IOException if a file cannot be read
  Outcome<?> file(FromFile file) throws IOException {
    List<Upload> uploads = form().files(file.name());
    List<String> texts = form().all(file.name()).stream().filter(text -> !text.isEmpty()).toList();
    FileShape shape = file.shape();
    if (!texts.isEmpty() && !shape.content()) {
      return noFiles(file, uploads.size(), texts);
    }
    List<Object> values = new ArrayList<>();
    for (Upload upload : uploads) {
      values.add(shape.content() ? content(upload) : upload);
    }
    texts.forEach(text -> values.add(text.getBytes(StandardCharsets.UTF_8)));
    if (values.isEmpty()) {
      return noFile(file);
    }
    Object value = shape.many() ? List.copyOf(values) : values.getLast();
    return new Outcome.Valid<>(shape.optional() ? Optional.of(value) : value);
  }

  /// What comes of texts in place of files; in a list they are counted behind the files.
  private static Outcome<?> noFiles(FromFile file, int files, List<String> texts) {
    if (!file.shape().many()) {
      return new Outcome.Invalid<>(List.of(notFile(List.of(file.name()), texts.getLast())));
    }
    List<Mistake> mistakes = new ArrayList<>();
    for (String text : texts) {
      mistakes.add(notFile(List.of(file.name(), files + mistakes.size()), text));
    }
    return new Outcome.Invalid<>(mistakes);
  }

  private static Mistake notFile(List<Object> place, String text) {
    return new Mistake(
        "value_error",
        place,
        "Value error, Expected UploadFile, received: <class 'str'>",
        text,
        Map.of("error", Map.of()));
  }

  private static Outcome<?> noFile(FromFile file) {
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
