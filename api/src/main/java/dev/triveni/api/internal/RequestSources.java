package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Cookie;
import dev.triveni.api.Header;
import dev.triveni.api.Query;
import dev.triveni.api.internal.Argument.FromBody;
import dev.triveni.api.internal.Argument.FromHead;
import dev.triveni.api.internal.Argument.Part;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.schema.Described;
import dev.triveni.schema.Kind;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out from which part of a request a parameter is taken. Used by one thread.
final class RequestSources {
  private static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(Query.class, Header.class, Cookie.class, Body.class);

  private final Schemas schemas;
  private final Problems problems;
  private final Set<String> pathVariables;

  /// @param pathVariables the names of the variables in the route's path
  RequestSources(Schemas schemas, Problems problems, Set<String> pathVariables) {
    this.schemas = schemas;
    this.problems = problems;
    this.pathVariables = pathVariables;
  }

  /// What an annotation of the parameter says.
  ///
  /// @throws dev.triveni.schema.SchemaException if the type cannot be read
  Optional<Argument> declared(Invocable method, Named named) {
    requireOneSource(method, named);
    return Stream.of(named.parameter().getAnnotations())
        .flatMap(annotation -> declared(annotation, method, named).stream())
        .findFirst();
  }

  /// What follows from name and type.
  ///
  /// @throws dev.triveni.schema.SchemaException if the type cannot be read
  Argument inferred(Invocable method, Named named) {
    if (pathVariables.contains(named.name())) {
      return fromHead(Part.PATH, named.name(), false, method, named);
    }
    String name = written(named);
    if (pathVariables.contains(name)) {
      return fromHead(Part.PATH, name, false, method, named);
    }
    Schema<?> schema = schemas.of(named.parameter());
    if (isText(schema)) {
      return new FromHead(Part.QUERY, name, schema, doc(method, named), false);
    }
    if (schema.kind() != Kind.OBJECT && schema.kind() != Kind.UNION) {
      problems.add(
          "TRV-API-005",
          method.place(),
          "Where parameter '%s' (%s) comes from cannot be inferred."
              .formatted(named.name(), named.typeName()),
          "Annotate it, with @Body for the JSON body.");
    }
    return new FromBody(schema, doc(method, named));
  }

  private Optional<Argument> declared(Annotation annotation, Invocable method, Named named) {
    return switch (annotation) {
      case Body _ -> Optional.of(new FromBody(schemas.of(named.parameter()), doc(method, named)));
      case Query query ->
          Optional.of(
              fromHead(
                  Part.QUERY,
                  or(query.value(), written(named)),
                  query.deprecated(),
                  method,
                  named));
      case Header header -> {
        String name = or(header.value(), fieldName(named.name()));
        yield Optional.of(fromHead(Part.HEADER, name, header.deprecated(), method, named));
      }
      case Cookie cookie ->
          Optional.of(
              fromHead(
                  Part.COOKIE,
                  or(cookie.value(), written(named)),
                  cookie.deprecated(),
                  method,
                  named));
      default -> Optional.empty();
    };
  }

  private void requireOneSource(Invocable method, Named named) {
    List<String> sources =
        ANNOTATIONS.stream()
            .filter(named.parameter()::isAnnotationPresent)
            .map(annotation -> "@" + annotation.getSimpleName())
            .toList();
    if (sources.size() > 1) {
      problems.add(
          "TRV-API-017",
          method.place(),
          "Parameter '%s' would be taken from several places: %s."
              .formatted(named.name(), String.join(", ", sources)),
          "Keep one of these annotations.");
    }
  }

  private FromHead fromHead(
      Part part, String name, boolean deprecated, Invocable method, Named named) {
    Schema<?> schema = schemas.of(named.parameter());
    if (!isText(schema)) {
      problems.add(
          "TRV-API-006",
          method.place(),
          "Parameter '%s' is taken from the %s, which holds text, and %s cannot be read from text."
              .formatted(named.name(), part.word(), named.typeName()),
          "Use a scalar or a list of scalars, or take it from the body.");
    }
    return new FromHead(part, name, schema, doc(method, named), deprecated);
  }

  private static boolean isText(Schema<?> schema) {
    return switch (schema.kind()) {
      case SCALAR, ANY -> true;
      case LIST -> schema.element().filter(RequestSources::isText).isPresent();
      case OBJECT, MAP, UNION -> false;
    };
  }

  private static String doc(Invocable method, Named named) {
    Described said = named.parameter().getAnnotation(Described.class);
    return said == null || said.description().isEmpty()
        ? method.doc().params().getOrDefault(named.name(), "")
        : said.description();
  }

  private static String or(String declared, String otherwise) {
    return declared.isEmpty() ? otherwise : declared;
  }

  /// The name of a parameter as clients write it.
  private String written(Named named) {
    return schemas.naming().apply(named.name());
  }

  /// A name in Java as header fields are written: `userAgent` is `user-agent`.
  private static String fieldName(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
