package dev.triveni.processor.routes;

import dev.triveni.processor.api.ApiAnnotation;
import dev.triveni.processor.routes.Binding.Body;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;

/// The parameters of a method read the body in one way: as JSON, as a form, or as it arrives.
record OneBody(Bindings bindings, ClassLiterals literals, Messager messager) implements RouteCheck {
  private static final String FORM = "from a form";
  private static final String JSON = "from JSON";
  private static final String RAW = "as it arrives";
  private static final Map<String, String> TYPES =
      Map.of(
          "dev.triveni.web.Upload", FORM,
          "dev.triveni.web.RequestBody", RAW,
          "java.io.InputStream", RAW);

  @Override
  public void check(List<Route> routes) {
    Set<ExecutableElement> seen = new HashSet<>();
    for (Route route : routes) {
      Map<VariableElement, String> ways = waysOf(route);
      if (Set.copyOf(ways.values()).size() > 1 && seen.add(route.method())) {
        report(route, ways);
      }
    }
  }

  private Map<VariableElement, String> waysOf(Route route) {
    Map<VariableElement, String> ways = new LinkedHashMap<>();
    for (VariableElement parameter : route.method().getParameters()) {
      wayOf(parameter, route).ifPresent(way -> ways.put(parameter, way));
    }
    return ways;
  }

  private Optional<String> wayOf(VariableElement parameter, Route route) {
    List<ApiAnnotation> said = ApiAnnotation.on(parameter);
    for (ApiAnnotation annotation : said) {
      switch (annotation.name()) {
        case "Form" -> {
          return Optional.of(FORM);
        }
        case "Body" -> {
          return Optional.of(isRaw(parameter, annotation) ? RAW : JSON);
        }
        default -> {}
      }
    }
    if (!said.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> byType = byType(parameter.asType());
    return byType.isPresent() ? byType : inferred(parameter, route);
  }

  private static boolean isRaw(VariableElement parameter, ApiAnnotation body) {
    boolean isBytes =
        parameter.asType().getKind() == TypeKind.ARRAY
            && parameter.asType().toString().endsWith("byte[]");
    return isBytes || body.says("type");
  }

  private static Optional<String> byType(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    String name = declared.asElement().toString();
    boolean holds = name.equals("java.util.List") || name.equals("java.util.Optional");
    return holds && !declared.getTypeArguments().isEmpty()
        ? byType(declared.getTypeArguments().getFirst()).filter(FORM::equals)
        : Optional.ofNullable(TYPES.get(name));
  }

  /// A record is read from JSON, unless something of the compilation may provide it.
  private Optional<String> inferred(VariableElement parameter, Route route) {
    return bindings.of(parameter) instanceof Body body
            && !route.pattern().variables().contains(body.name())
            && !literals.mayName(body.type())
        ? Optional.of(JSON)
        : Optional.empty();
  }

  private void report(Route route, Map<VariableElement, String> ways) {
    String first = ways.values().iterator().next();
    VariableElement second =
        ways.entrySet().stream()
            .filter(way -> !way.getValue().equals(first))
            .findFirst()
            .orElseThrow()
            .getKey();
    String names =
        ways.entrySet().stream()
            .map(way -> "'%s' %s".formatted(way.getKey().getSimpleName(), way.getValue()))
            .collect(Collectors.joining(", "));
    String message =
        """
        TRV-PROC-002 The parameters of %s (%s) read the body in several ways: %s. A request has \
        one body: take all of them from JSON, or all from a form.\
        """
            .formatted(route.title(), route.place(), names);
    messager.printMessage(Kind.ERROR, message, second);
  }
}
