package dev.triveni.html.internal;

import dev.triveni.html.TemplateException;
import dev.triveni.html.spi.CompiledTemplate;
import dev.triveni.html.spi.TemplateParameter;
import dev.triveni.web.Nearest;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares the parameters that a page gives with those that its template declares.
final class ParameterCheck {
  private ParameterCheck() {}

  /// @throws TemplateException if they do not fit
  static void check(CompiledTemplate template, Map<String, Object> values) {
    for (TemplateParameter parameter : template.parameters()) {
      if (values.containsKey(parameter.name())) {
        checkType(template, parameter, values.get(parameter.name()));
      } else if (parameter.required()) {
        throw missing(template, parameter, values);
      }
    }
    for (String name : values.keySet()) {
      if (find(template, name).isEmpty()) {
        throw unknown(template, name);
      }
    }
  }

  private static void checkType(
      CompiledTemplate template, TemplateParameter parameter, @Nullable Object value) {
    Class<?> type = MethodType.methodType(parameter.type()).wrap().returnType();
    boolean fits = value == null ? !parameter.type().isPrimitive() : type.isInstance(value);
    if (!fits) {
      throw new TemplateException(
          "TRV-HTML-006 Parameter '%s' of template %s is declared as %s, and was given %s. Give a value of that type, or change the line '@param'."
              .formatted(
                  parameter.name(),
                  template.file(),
                  parameter.type().getSimpleName(),
                  value == null ? "null" : "a " + value.getClass().getSimpleName()));
    }
  }

  private static TemplateException missing(
      CompiledTemplate template, TemplateParameter parameter, Map<String, Object> values) {
    List<String> others =
        values.keySet().stream().filter(name -> find(template, name).isEmpty()).toList();
    return new TemplateException(
        "TRV-HTML-007 Template %s needs parameter '%s' (%s), which was not given%s. Give it: Html.page(\"%s\", Map.of(\"%s\", …))."
            .formatted(
                template.file(),
                parameter.name(),
                parameter.type().getSimpleName(),
                Nearest.to(parameter.name(), others).stream()
                    .findFirst()
                    .map(near -> "; '" + near + "' was")
                    .orElse(""),
                template.name(),
                parameter.name()));
  }

  private static TemplateException unknown(CompiledTemplate template, String name) {
    List<String> declared = template.parameters().stream().map(TemplateParameter::name).toList();
    List<String> nearest = Nearest.to(name, declared);
    return new TemplateException(
        "TRV-HTML-008 Template %s has no parameter '%s'%s Declare it there: @param … %s."
            .formatted(
                template.file(),
                name,
                nearest.isEmpty()
                    ? known(declared)
                    : "; did you mean '" + String.join("' or '", nearest) + "'?",
                name));
  }

  private static String known(List<String> declared) {
    return declared.isEmpty()
        ? "; it has none."
        : declared.stream().collect(Collectors.joining(", ", "; it has ", "."));
  }

  private static Optional<TemplateParameter> find(CompiledTemplate template, String name) {
    return template.parameters().stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
