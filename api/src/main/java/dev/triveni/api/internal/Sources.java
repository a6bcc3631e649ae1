package dev.triveni.api.internal;

import dev.triveni.api.Body;
import dev.triveni.api.Cookie;
import dev.triveni.api.Form;
import dev.triveni.api.Header;
import dev.triveni.api.Path;
import dev.triveni.api.Query;
import dev.triveni.api.internal.Invocable.Named;
import dev.triveni.schema.Schema;
import dev.triveni.schema.Schemas;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the annotations of a parameter say, those included that stand on an annotation of the
/// user's own.
///
/// @param said all annotations
/// @param isComposed whether some of them stand on another annotation
record Sources(List<Annotation> said, boolean isComposed) {
  private static final Sources NOTHING = new Sources(List.of(), false);
  private static final String OURS = Body.class.getPackageName();
  private static final List<Class<? extends Annotation>> PLACES =
      List.of(Path.class, Query.class, Header.class, Cookie.class, Form.class, Body.class);

  /// Those of a parameter.
  static Sources of(Named named) {
    List<Annotation> direct = named.annotations();
    if (direct.isEmpty()) {
      return NOTHING;
    }
    List<Annotation> all = direct.stream().flatMap(Sources::unfold).toList();
    return new Sources(all, all.size() > direct.size());
  }

  private static Stream<Annotation> unfold(Annotation annotation) {
    List<Annotation> meta = List.of(annotation.annotationType().getAnnotations());
    return meta.stream().anyMatch(Sources::isPlace)
        ? Stream.concat(meta.stream().filter(Sources::isOfUse), Stream.of(annotation))
        : Stream.of(annotation);
  }

  private static boolean isPlace(Annotation annotation) {
    return PLACES.contains(annotation.annotationType());
  }

  private static boolean isOfUse(Annotation annotation) {
    return !annotation.annotationType().getPackageName().equals("java.lang.annotation");
  }

  /// Those that say where the value comes from.
  List<Annotation> places() {
    return said.isEmpty() ? said : said.stream().filter(Sources::isPlace).toList();
  }

  /// The annotation of a type.
  <A extends Annotation> Optional<A> find(Class<A> type) {
    for (Annotation each : said) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }

  /// The schema of the parameter that has them.
  Schema<?> schema(Schemas schemas, Named named) {
    return named.schema(schemas, ofTypes(said));
  }

  /// Those that may say something of a type: not ours, which say where it is taken from. So most
  /// parameters of one type are declared alike, and share a schema.
  static List<Annotation> ofTypes(List<Annotation> all) {
    return all.isEmpty()
        ? all
        : all.stream()
            .filter(each -> !OURS.equals(each.annotationType().getPackageName()))
            .toList();
  }
}
