package dev.triveni.html.compiler;

import java.util.List;
import java.util.stream.Collectors;

/// The class that lists the compiled templates of an application or of a library, which is found as
/// a service. Immutable.
public record TemplateSetClass(String packageName, List<GeneratedClass> templates) {

  /// The name of the service's interface.
  public static final String SERVICE = "dev.triveni.html.spi.TemplateSet";

  private static final String SIMPLE_NAME = "CompiledTemplates";

  /// Copies the list.
  public TemplateSetClass {
    templates = List.copyOf(templates);
  }

  /// The full name of the class.
  public String name() {
    return packageName + "." + SIMPLE_NAME;
  }

  /// The source of the class.
  public String code() {
    String list =
        templates.stream()
            .map(template -> "        " + template.name() + ".COMPILED")
            .collect(Collectors.joining(",\n"));
    return """
    package %s;

    /// The compiled templates.
    @dev.triveni.html.spi.Generated
    public final class %s implements %s {

      /// For the service loader.
      public %2$s() {}

      @Override
      public java.util.List<dev.triveni.html.spi.CompiledTemplate> templates() {
        return java.util.List.of(
    %4$s);
      }
    }
    """
        .formatted(packageName, SIMPLE_NAME, SERVICE, list);
  }
}
