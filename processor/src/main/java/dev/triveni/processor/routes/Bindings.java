package dev.triveni.processor.routes;

import dev.triveni.processor.api.ApiAnnotation;
import dev.triveni.processor.routes.Binding.Body;
import dev.triveni.processor.routes.Binding.Elsewhere;
import dev.triveni.processor.routes.Binding.Named;
import dev.triveni.processor.routes.Binding.Provided;
import dev.triveni.processor.routes.Binding.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// Tells how parameters are bound: what an annotation says, else what the type suggests.
final class Bindings {
  private static final Set<String> ELSEWHERE =
      Set.of("Query", "Header", "Cookie", "Body", "Form", "Upload");

  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> SOCKETS =
      Set.of("dev.triveni.web.WebSocket", "dev.triveni.api.JsonSocket");

  private final Set<TypeElement> sources;
  private final Providers providers;
  private final Types types;

  /// @param sources the types that are compiled now: a provider of any of them is compiled too
  Bindings(List<TypeElement> sources, Types types) {
    this.sources = Set.copyOf(sources);
    this.providers = new Providers(sources);
    this.types = types;
  }

  Binding of(VariableElement parameter) {
    Optional<ApiAnnotation> path = ApiAnnotation.find(parameter, "Path");
    if (path.isPresent()) {
      return fromPath(parameter, path.get());
    }
    if (ApiAnnotation.on(parameter).stream().anyMatch(said -> ELSEWHERE.contains(said.name()))) {
      return new Elsewhere();
    }
    return isComposed(parameter) ? new Unknown() : inferred(parameter);
  }

  private static Binding fromPath(VariableElement parameter, ApiAnnotation path) {
    Optional<TypeElement> record = recordOf(parameter.asType());
    if (record.isPresent()) {
      return new Named(
          record.get().getRecordComponents().stream()
              .flatMap(component -> written(component.getSimpleName().toString()))
              .collect(Collectors.toUnmodifiableSet()));
    }
    return new Named(
        path.texts().stream()
            .filter(text -> !text.isBlank())
            .findFirst()
            .map(Set::of)
            .orElseGet(() -> ownName(parameter)));
  }

  private Binding inferred(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    List<ExecutableElement> provided = providers.of(type);
    if (!provided.isEmpty()) {
      return new Provided(provided);
    }
    if (type instanceof DeclaredType declared
        && SOCKETS.contains(declared.asElement().toString())) {
      return new Elsewhere();
    }
    if (isValue(type)) {
      return new Named(ownName(parameter));
    }
    return recordOf(type)
        .filter(sources::contains)
        .filter(this::mayBeInput)
        .<Binding>map(record -> new Body(parameter.getSimpleName().toString(), record))
        .orElseGet(Unknown::new);
  }

  /// Whether an annotation of somebody else carries one of ours, and so may say anything.
  private static boolean isComposed(VariableElement parameter) {
    return parameter.getAnnotationMirrors().stream()
        .anyMatch(mirror -> !ApiAnnotation.on(mirror.getAnnotationType().asElement()).isEmpty());
  }

  private static boolean isValue(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, ARRAY -> true;
      case DECLARED -> isValue((TypeElement) ((DeclaredType) type).asElement());
      default -> false;
    };
  }

  private static boolean isValue(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        || type.getQualifiedName().toString().startsWith("java.");
  }

  private static Optional<TypeElement> recordOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
            && element.getKind() == ElementKind.RECORD
        ? Optional.of(element)
        : Optional.empty();
  }

  private boolean mayBeInput(TypeElement record) {
    return !isPrincipal(record.asType());
  }

  private boolean isPrincipal(TypeMirror type) {
    return types.directSupertypes(type).stream()
        .anyMatch(above -> isNamedPrincipal(above) || isPrincipal(above));
  }

  private static boolean isNamedPrincipal(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getSimpleName().contentEquals("Principal");
  }

  private static Set<String> ownName(VariableElement parameter) {
    return written(parameter.getSimpleName().toString()).collect(Collectors.toUnmodifiableSet());
  }

  /// A name in each way in which an application may choose to write it.
  private static Stream<String> written(String name) {
    String words = WORDS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    return Stream.of(name, words).distinct();
  }
}
