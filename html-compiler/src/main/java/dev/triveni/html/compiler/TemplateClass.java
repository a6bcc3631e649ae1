package dev.triveni.html.compiler;

import gg.jte.compiler.ParamInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Completes the class that JTE makes of a template: with the imports of every template, and with a
/// description by which it is found and called. No line of JTE's moves, since it has counted them.
record TemplateClass(TemplateSource source, String className, List<ParamInfo> parameters) {
  private static final String SPI = "dev.triveni.html.spi.";
  private static final String JTES_MARK =
      "@javax.annotation.processing.Generated(\"gg.jte.TemplateEngine\")";

  String complete(String code) {
    int packageEnd = code.indexOf(";\n") + 1;
    int classEnd = code.lastIndexOf('}');
    return code.substring(0, packageEnd)
        + imports()
        + code.substring(packageEnd, classEnd).replace(JTES_MARK, "@" + SPI + "Generated")
        + description()
        + "}\n";
  }

  private String imports() {
    return source.imports().stream()
        .map(name -> " import " + name + ";")
        .collect(Collectors.joining());
  }

  private String description() {
    return "\tpublic static final "
        + SPI
        + "CompiledTemplate COMPILED = new "
        + SPI
        + "CompiledTemplate("
        + String.join(
            ", ",
            quoted(source.name()),
            listOf(source.files().stream().map(TemplateClass::quoted)),
            quoted(source.digest()),
            listOf(parameters.stream().filter(each -> !each.varargs).map(TemplateClass::described)),
            "(output, parameters) -> renderMap(output, null, parameters)",
            quoted(className),
            "JTE_LINE_INFO")
        + ");\n";
  }

  private static String described(ParamInfo parameter) {
    return "new %sTemplateParameter(%s, %s.class, %s)"
        .formatted(
            SPI, quoted(parameter.name), erased(parameter.type), parameter.defaultValue == null);
  }

  private static String listOf(Stream<String> items) {
    return items.collect(Collectors.joining(", ", "java.util.List.of(", ")"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /// A type without what stands in angle brackets.
  static String erased(String type) {
    StringBuilder raw = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        raw.append(c);
      }
      depth -= c == '>' ? 1 : 0;
    }
    return raw.toString().strip();
  }
}
