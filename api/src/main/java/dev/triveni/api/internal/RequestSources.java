package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Cookie;
import dev.triveni.api.Form;
import dev.triveni.api.Header;
import dev.triveni.api.Path;
import dev.triveni.api.Query;
import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.Notice;
import dev.triveni.api.internal.Argument.Others;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.schema.Described;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out from which part of a request a parameter is taken. Used by one thread.
final class RequestSources {
  private final Schemas schemas;
  private final Problems problems;
  private final Set<String> pathVariables;

  /// @param pathVariables the names of the variables in the route's path
  RequestSources(Schemas schemas, Problems problems, Set<String> pathVariables) {
    this.schemas = schemas;
    this.problems = problems;
    this.pathVariables = pathVariables;
  }

  /// What an annotation of the parameter says, or a type that nothing else can have.
  ///
  /// @throws dev.triveni.schema.SchemaException if the type cannot be read
  Optional<Argument> declared(Invocable method, Named named) {
    Sources sources = Sources.of(named);
    requireOneSource(method, named, sources);
    Wanted wanted = new Wanted(method, named, sources);
    return sources.places().isEmpty()
        ? BodySources.ofType(named, wanted.doc())
        : Optional.of(declared(sources.places().getFirst(), wanted));
  }

  /// What follows from name and type.
  ///
  /// @throws dev.triveni.schema.SchemaException if the type cannot be read
  Argument inferred(Invocable method, Named named) {
    Wanted wanted = new Wanted(method, named, Sources.of(named));
    for (String name : List.of(named.name(), written(named))) {
      if (pathVariables.contains(name)) {
        return single(Part.PATH, name, Notice.NONE, wanted);
      }
    }
    Schema<?> schema = wanted.schema(schemas);
    if (isText(schema)) {
      return single(Part.QUERY, written(named), Notice.NONE, wanted);
    }
    if (schema.kind() != Kind.OBJECT && schema.kind() != Kind.UNION) {
      problems.add(
          "TRV-API-005",
          method.place(),
          "Where parameter '%s' (%s) comes from cannot be inferred."
              .formatted(named.name(), named.typeName()),
          "Annotate it, with @Body for the JSON body.");
    }
    return new BodySources(schemas, problems, method).json(written(named), wanted, false);
  }

  private Argument declared(Annotation annotation, Wanted wanted) {
    Named named = wanted.named();
    return switch (annotation) {
      case Path path ->
          fromHead(Part.PATH, or(path.value(), variable(named)), Notice.NONE, false, wanted);
      case Query query -> {
        Notice notice = Notice.of(query.deprecated(), query.hidden());
        String name = or(query.value(), written(named));
        yield fromHead(Part.QUERY, name, notice, query.exact(), wanted);
      }
      case Header header -> {
        Notice notice = Notice.of(header.deprecated(), header.hidden());
        String name = or(header.value(), header.hyphens() ? fieldName(named) : written(named));
        yield fromHead(Part.HEADER, name, notice, header.exact(), wanted);
      }
      case Cookie cookie -> {
        Notice notice = Notice.of(cookie.deprecated(), cookie.hidden());
        String name = or(cookie.value(), written(named));
        yield fromHead(Part.COOKIE, name, notice, cookie.exact(), wanted);
      }
      case Form form -> bodies(wanted).fromForm(form, or(form.value(), written(named)), wanted);
      case Body body -> bodies(wanted).fromBody(body, written(named), wanted);
      default -> throw new IllegalStateException(annotation + " is no place of a request");
    };
  }

  private BodySources bodies(Wanted wanted) {
    return new BodySources(schemas, problems, wanted.method());
  }

  private void requireOneSource(Invocable method, Named named, Sources sources) {
    List<String> places =
        sources.places().stream()
            .map(annotation -> "@" + annotation.annotationType().getSimpleName())
            .toList();
    if (places.size() > 1) {
      problems.add(
          "TRV-API-017",
          method.place(),
          "Parameter '%s' would be taken from several places: %s."
              .formatted(named.name(), String.join(", ", places)),
          "Keep one of these annotations.");
    }
  }

  private Argument fromHead(Part part, String name, Notice notice, boolean exact, Wanted wanted) {
    Schema<?> schema = wanted.schema(schemas);
    if (schema.kind() == Kind.OBJECT && schema.isRequired()) {
      Others others = Others.of(exact, schema);
      boolean hyphens = wanted.sources().find(Header.class).filter(Header::hyphens).isPresent();
      return new ParameterModels(schemas, problems, wanted.method(), hyphens)
          .of(part, schema, others, notice);
    }
    return single(part, name, notice, wanted);
  }

  private FromHead single(Part part, String name, Notice notice, Wanted wanted) {
    Schema<?> schema = wanted.schema(schemas);
    if (!isText(schema)) {
      problems.add(
          "TRV-API-006",
          wanted.method().place(),
          "Parameter '%s' is taken from the %s, which holds text, and %s cannot be read from text."
              .formatted(wanted.named().name(), part.word(), wanted.named().typeName()),
          "Use a scalar, a list of scalars or a record of them, or take it from the body.");
    }
    return new FromHead(part, name, schema, wanted.doc(), notice, wanted.examples(problems));
  }

  /// Whether a text, or several of one name, can say the value.
  static boolean isText(Schema<?> schema) {
    return switch (schema.kind()) {
      case SCALAR, ANY -> true;
      case LIST -> isOfTexts(schema);
      case OBJECT, MAP, UNION -> false;
    };
  }

  /// Whether each element of a list, or of a tuple, is a text.
  private static boolean isOfTexts(Schema<?> list) {
    return list.members().isEmpty()
        ? list.element().filter(RequestSources::isText).isPresent()
        : list.members().stream().allMatch(member -> isText(member.schema()));
  }

  private static String or(String declared, String otherwise) {
    return declared.isEmpty() ? otherwise : declared;
  }

  /// The variable of the path that a parameter takes.
  private String variable(Named named) {
    return pathVariables.contains(named.name()) ? named.name() : written(named);
  }

  private static String fieldName(Named named) {
    return ParameterModels.fieldName(named.name());
  }

  /// The name of a parameter as clients write it.
  private String written(Named named) {
    return schemas.naming().apply(named.name());
  }

  /// A parameter, and what is said of it.
  record Wanted(Invocable method, Named named, Sources sources) {

    /// What it must be.
    Schema<?> schema(Schemas schemas) {
      return sources.schema(schemas, named);
    }

    /// What it is for.
    String doc() {
      return sources
          .find(Described.class)
          .map(Described::description)
          .filter(said -> !said.isEmpty())
          .orElseGet(() -> method.doc().params().getOrDefault(named.name(), ""));
    }

    /// The example objects that the document has of it.
    Map<String, Object> examples(Problems problems) {
      return new Examples(problems, method, named.name()).of(sources);
    }
  }
}
