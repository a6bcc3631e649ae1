package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Form;
import dev.triveni.api.internal.Argument.FileShape;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromFile;
import dev.triveni.api.internal.Argument.FromForm;
import dev.triveni.api.internal.Argument.FromFormModel;
import dev.triveni.api.internal.Argument.FromRaw;
import dev.triveni.api.internal.Argument.Notice;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Argument.RawForm;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.api.internal.RequestSources.Wanted;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import dev.triveni.web.FormReader;
import dev.triveni.web.RequestBody;
import dev.triveni.web.Upload;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/// Finds out how a parameter is taken from the body of a request.
///
/// @param method what has the parameter
record BodySources(Schemas schemas, Problems problems, Invocable method) {

  /// What types say that can only come from a body: uploads, and the body itself.
  static Optional<Argument> ofType(Named named, String doc) {
    Class<?> type = named.raw();
    if (type == RequestBody.class || type == InputStream.class) {
      RawForm form = type == InputStream.class ? RawForm.STREAM : RawForm.BODY;
      return Optional.of(new FromRaw(form, "*/*", doc));
    }
    return files(named, Upload.class).map(shape -> new FromFile(named.name(), shape, doc));
  }

  /// What `@Body` says.
  Argument fromBody(Body said, String name, Wanted wanted) {
    Class<?> type = wanted.named().raw();
    if (type == byte[].class) {
      String mediaType = said.type().isEmpty() ? "*/*" : said.type();
      return new FromRaw(RawForm.BYTES, mediaType, wanted.doc());
    }
    if (!said.type().isEmpty()) {
      requireText(type, wanted);
      return new FromRaw(RawForm.TEXT, said.type(), wanted.doc());
    }
    return json(name, wanted, said.embed());
  }

  /// A body of JSON, or one of its members.
  Argument json(String name, Wanted wanted, boolean isMember) {
    Schema<?> schema = wanted.schema(schemas);
    if (FormReader.of(schema).hasFiles()) {
      problems.add(
          "TRV-API-216",
          method.place(),
          "Parameter '%s' (%s) is read from JSON, which has no files."
              .formatted(wanted.named().name(), wanted.named().typeName()),
          "Take it from a form: @Form.");
    }
    return new FromBody(name, schema, wanted.doc(), isMember, wanted.examples(problems));
  }

  /// What `@Form` says.
  Argument fromForm(Form said, String name, Wanted wanted) {
    if (!wanted.examples(problems).isEmpty()) {
      Examples.refuse(problems, method, name, "a field of the form");
    }
    Optional<FileShape> files =
        files(wanted.named(), Upload.class).or(() -> files(wanted.named(), byte[].class));
    if (files.isPresent()) {
      return new FromFile(name, files.get(), wanted.doc());
    }
    Schema<?> schema = wanted.schema(schemas);
    if (schema.kind() == Kind.OBJECT) {
      Others others = Others.of(said.exact(), schema);
      return new FromFormModel(schema, FormReader.of(schema), wanted.doc(), others);
    }
    if (!RequestSources.isText(schema)) {
      problems.add(
          "TRV-API-102",
          method.place(),
          "Parameter '%s' is taken from the form, which holds text, and %s cannot be read from text."
              .formatted(wanted.named().name(), wanted.named().typeName()),
          "Use a scalar, a list of scalars, a record of them, or an Upload.");
    }
    return new FromForm(name, schema, wanted.doc(), Notice.of(said.deprecated(), false));
  }

  private void requireText(Class<?> type, Wanted wanted) {
    if (type != String.class) {
      problems.add(
          "TRV-API-101",
          method.place(),
          "Parameter '%s' (%s) is a body of a media type that is not read here."
              .formatted(wanted.named().name(), wanted.named().typeName()),
          "Make it a String or a byte[], or leave out the type for JSON.");
    }
  }

  private static Optional<FileShape> files(Named named, Class<?> file) {
    Type type = named.type();
    boolean isOptional = isA(Optional.class, type);
    Type inner = isOptional ? argument(type) : type;
    boolean isList = isA(List.class, inner);
    return (isList ? argument(inner) : inner) == file
        ? Optional.of(new FileShape(file == byte[].class, isList, isOptional))
        : Optional.empty();
  }

  private static boolean isA(Class<?> raw, Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == raw;
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
